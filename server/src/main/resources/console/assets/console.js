// What pages can do without is done here: times in the viewer's zone, tables for phones, and addresses without empty parameters.
(function () {
  'use strict';

  // Of the page's language the viewer's own kind, such as British English.
  var page = document.documentElement.lang || 'en';
  var language = navigator.languages.find(function (it) { return it.split('-')[0] === page; }) || page;
  document.documentElement.dataset.language = language;
  var zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  var moment = new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeStyle: 'short'});

  function localise(root) {
    root.querySelectorAll('time[datetime]').forEach(function (time) {
      if (time.dataset.shown !== undefined || time.dateTime.indexOf('T') < 0) {
        return;
      }
      var date = new Date(time.dateTime);
      if (!isNaN(date)) {
        time.dataset.shown = '';
        time.title = time.dateTime;
        time.textContent = moment.format(date);
      }
    });
    root.querySelectorAll('input[data-zone]').forEach(function (input) {
      input.value = zone || input.value;
    });
  }

  // A table whose rows may become cards keeps its roles, which other ways of display would take from it.
  function nameCells(root) {
    root.querySelectorAll('.scroll > table:not(.matrix)').forEach(function (table) {
      var heads = Array.from(table.tHead.rows[0].cells);
      table.classList.add('cards');
      table.setAttribute('role', 'table');
      table.querySelectorAll('thead, tbody').forEach(function (it) { it.setAttribute('role', 'rowgroup'); });
      Array.from(table.rows).forEach(function (row) {
        row.setAttribute('role', 'row');
        Array.from(row.cells).forEach(function (cell, i) {
          cell.setAttribute('role', cell.tagName === 'TD' ? 'cell' : cell.scope === 'row' ? 'rowheader' : 'columnheader');
          if (cell.tagName === 'TD') {
            cell.dataset.label = heads[i].textContent;
            cell.toggleAttribute('data-empty', cell.textContent.trim() === '');
          }
        });
      });
    });
  }

  function complete(root) {
    localise(root);
    nameCells(root);
  }

  complete(document);
  document.querySelectorAll('[data-needs-script]').forEach(function (part) { part.hidden = false; });

  // Nobody is shown anything new who has asked for peace, or who looks elsewhere.
  document.addEventListener('htmx:beforeRequest', function (event) {
    var live = event.target.dataset && event.target.dataset.live;
    if (live && (document.hidden || !document.getElementById(live).checked)) {
      event.preventDefault();
    }
  });

  document.addEventListener('htmx:afterSwap', function () { complete(document); });

  document.addEventListener('htmx:configRequest', function (event) {
    if (event.detail.verb !== 'get') {
      return;
    }
    var form = event.target;
    var data = event.detail.formData;
    new Set(data.keys()).forEach(function (name) {
      var usual = form.querySelector('[data-usual="' + name + '"]');
      var given = data.getAll(name).join();
      if (given === '' || (usual && given === usual.dataset.value)) {
        data.delete(name);
      }
    });
    if (!data.has('createdFrom') && !data.has('createdTo')) {
      data.delete('zone');
    }
  });

  // An answer that is an error page takes the place of the whole page; it says what to do.
  document.addEventListener('htmx:beforeSwap', function (event) {
    if (event.detail.xhr.status >= 400) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
      event.detail.target = document.getElementById('main');
      event.detail.swapOverride = 'innerHTML';
      event.detail.selectOverride = '#main > *';
    }
  });
})();
