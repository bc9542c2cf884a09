// Draws what a table says. Without scripts the table is there anyway.
(function () {
  'use strict';

  var language = document.documentElement.dataset.language;
  var numbers = new Intl.NumberFormat(language);
  var shortDay = new Intl.DateTimeFormat(language, {day: 'numeric', month: 'short', timeZone: 'UTC'});
  var fullDay = new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeZone: 'UTC'});

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  // Every day from the first to the last: one on which nothing happened is no row of the table.
  function daysBetween(from, to) {
    var days = [];
    for (var day = new Date(from + 'T00:00Z'); day <= new Date(to + 'T00:00Z'); day.setUTCDate(day.getUTCDate() + 1)) {
      days.push(day.toISOString().slice(0, 10));
    }
    return days;
  }

  function seriesOf(table, days) {
    var place = new Map(days.map(function (day, i) { return [day, i]; }));
    var names = Array.from(table.tHead.rows[0].cells).slice(1);
    var series = names.map(function (cell) {
      return {label: cell.textContent, data: days.map(function () { return 0; })};
    });
    Array.from(table.tBodies[0].rows).forEach(function (row) {
      var i = place.get(row.querySelector('time').getAttribute('datetime'));
      series.forEach(function (each, column) {
        each.data[i] = Number(row.cells[column + 1].dataset.value);
      });
    });
    return series.filter(function (each) { return each.data.some(function (it) { return it > 0; }); });
  }

  function draw(box) {
    var table = document.getElementById(box.dataset.table);
    if (!table) {
      return null;
    }
    var days = daysBetween(box.dataset.from, box.dataset.to);
    var datasets = seriesOf(table, days).map(function (each, i) {
      each.backgroundColor = colour('--series-' + (i % 7 + 1));
      return each;
    });
    box.hidden = false;
    Chart.defaults.color = colour('--ink');
    Chart.defaults.borderColor = colour('--faint');
    Chart.defaults.font.family = 'system-ui, sans-serif';
    return new Chart(box.querySelector('canvas'), {
      type: 'bar',
      data: {labels: days, datasets: datasets},
      options: {
        locale: language,
        animation: false,
        maintainAspectRatio: false,
        interaction: {mode: 'index', intersect: false},
        scales: {
          x: {
            stacked: true,
            grid: {display: false},
            ticks: {maxRotation: 0, autoSkipPadding: 12, callback: function (value) { return shortDay.format(new Date(days[value])); }}
          },
          y: {stacked: true, beginAtZero: true, ticks: {precision: 0, callback: function (value) { return numbers.format(value); }}}
        },
        plugins: {
          legend: {position: 'bottom'},
          tooltip: {
            filter: function (item) { return item.raw > 0; },
            callbacks: {title: function (items) { return items.length ? fullDay.format(new Date(items[0].label)) : ''; }}
          }
        }
      }
    });
  }

  function drawAll() {
    return Array.from(document.querySelectorAll('[data-chart]')).map(draw).filter(Boolean);
  }

  var charts = drawAll();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', function () {
    charts.forEach(function (chart) { chart.destroy(); });
    charts = drawAll();
  });
})();
