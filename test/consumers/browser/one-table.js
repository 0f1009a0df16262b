import { StatusScope, statusScopeByValue } from "activesync-codes";

console.log(StatusScope.Item, statusScopeByValue.size);
