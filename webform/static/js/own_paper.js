// The form of a paper of the office's own kind: its rows are those of the form of a meeting.
import { startRows } from "./rows.js";

startRows(document.querySelector("#own-paper"));
