package io.rollbook.server.dialect.checkmango;

import io.rollbook.audit.Caller;
import io.rollbook.workspace.WorkspaceId;

/**
 * The caller's team, as a path named it.
 *
 * @param id its number
 * @param address where it is found, without a slash at the end
 */
record Team(Caller caller, long id, String address) {

  WorkspaceId workspace() {
    return caller.workspace();
  }

  String participants() {
    return address + "/participants";
  }

  String participant(String key) {
    return participants() + '/' + key;
  }

  String experiments(String key) {
    return participant(key) + "/experiments";
  }
}
