// What pages can do without is done here: times in the viewer's zone, and addresses without empty parameters.
(function () {
  'use strict';

  var language = document.documentElement.lang || 'en';
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

  localise(document);
  document.querySelectorAll('[data-needs-script]').forEach(function (part) { part.hidden = false; });

  // Nobody is shown anything new who has asked for peace, or who looks elsewhere.
  document.addEventListener('htmx:beforeRequest', function (event) {
    var live = event.target.dataset && event.target.dataset.live;
    if (live && (document.hidden || !document.getElementById(live).checked)) {
      event.preventDefault();
    }
  });

  document.addEventListener('htmx:afterSwap', function () { localise(document); });

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
