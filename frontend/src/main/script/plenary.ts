// The script of every page; each page is whole without it.
import "./live";
import "./reply";
