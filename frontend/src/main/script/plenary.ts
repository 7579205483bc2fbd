// The script of every page; each page is whole without it.
import "./desk";
import "./folds";
import "./live";
import "./pictures";
import "./reply";
import "./toolbar";
import "./names";
import "./files";
import "./preview";
import "./topics";
import "./keys";
