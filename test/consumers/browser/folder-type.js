import { FolderType } from "activesync-codes/folder-type";

console.log(FolderType.Inbox);
