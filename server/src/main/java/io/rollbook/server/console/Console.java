package io.rollbook.server.console;

import org.springframework.web.servlet.view.RedirectView;

/** What all pages have in common. */
public final class Console {

  /** The console as events name it. */
  public static final String DIALECT = "console";

  public static final String PATH = "/console";
  public static final String SIGN_IN = PATH + "/sign-in";
  public static final String OVERVIEW = PATH + "/overview";
  public static final String PARTICIPANTS = PATH + "/participants";
  public static final String FIELDS = PATH + "/fields";
  public static final String PROJECTIONS = PATH + "/projections";
  public static final String WORKSPACES = PATH + "/workspaces";
  public static final String ASSETS = PATH + "/assets/";

  private Console() {}

  /** Whether a path, without the query, is the console's. */
  public static boolean covers(String path) {
    return path.equals(PATH) || path.startsWith(PATH + '/');
  }

  /**
   * Sends the browser on with a GET; the path stays relative, because only the browser knows by
   * which name and scheme it came.
   */
  public static RedirectView goTo(String path) {
    RedirectView view = new RedirectView(path, false, false, false);
    view.setExpandUriTemplateVariables(false);
    return view;
  }
}
