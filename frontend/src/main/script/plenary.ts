// The script of every page; each page is whole without it.
import "./folds";
import "./lines";
import "./live";
import "./pictures";
import "./reply";
import "./toolbar";
import "./names";
import "./files";
import "./preview";
import "./desk";
import "./topics";
import "./keys";
