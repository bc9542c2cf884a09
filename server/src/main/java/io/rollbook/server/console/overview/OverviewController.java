package io.rollbook.server.console.overview;

import io.rollbook.server.admin.Parked;
import io.rollbook.server.admin.Projections;
import io.rollbook.server.console.Console;
import io.rollbook.server.security.AuthenticatedCredential;
import io.rollbook.server.security.Callers;
import io.rollbook.statistics.ReadStatistics;
import io.rollbook.statistics.Statistics;
import io.rollbook.workspace.Scope;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The first page, and the part of it that is asked for again and again. */
@Controller
class OverviewController {

  private final QueryGateway queries;
  private final LatestEvents latest;
  private final Projections projections;
  private final Parked parked;
  private final Callers callers;
  private final Clock clock = Clock.systemUTC();

  OverviewController(
      QueryGateway queries,
      LatestEvents latest,
      Projections projections,
      Parked parked,
      Callers callers) {
    this.queries = queries;
    this.latest = latest;
    this.projections = projections;
    this.parked = parked;
    this.callers = callers;
  }

  @GetMapping(Console.OVERVIEW)
  ModelAndView show(@RequestParam(name = "days", required = false) @Nullable String days) {
    AuthenticatedCredential viewer = callers.credential();
    ModelAndView view = withLive(new ModelAndView("overview"), viewer);
    if (viewer.scopes().contains(Scope.PARTICIPANTS_READ)) {
      Period period = Period.of(days, clock);
      Statistics statistics =
          queries
              .query(
                  new ReadStatistics(viewer.workspace(), period.from(), period.to()),
                  Statistics.class)
              .join();
      view.addObject("period", period);
      view.addObject("periods", Period.CHOICES);
      view.addObject("funnel", Funnel.of(statistics));
      view.addObject("days", statistics.days().reversed());
    }
    return view;
  }

  @GetMapping(Console.OVERVIEW + "/live")
  ModelAndView live() {
    return withLive(new ModelAndView("overview-live :: live"), callers.credential());
  }

  private ModelAndView withLive(ModelAndView view, AuthenticatedCredential viewer) {
    Set<Scope> scopes = viewer.scopes();
    view.addObject("projections", projections.all());
    view.addObject(
        "parked",
        scopes.contains(Scope.PROJECTIONS_MANAGE)
            ? parked.count()
            : parked.count(viewer.workspace()));
    view.addObject(
        "latest",
        scopes.contains(Scope.HISTORY_READ)
            ? latest.read(viewer.workspace(), scopes.contains(Scope.PARTICIPANTS_READ))
            : List.of());
    return view;
  }
}
