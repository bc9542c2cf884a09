package io.rollbook.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollbook.eventlog.EventLog;
import io.rollbook.eventlog.KeyedDigest;
import io.rollbook.participant.DuplicateMerged;
import io.rollbook.participant.Gain;
import io.rollbook.participant.MergedInto;
import io.rollbook.participant.ParticipantKey;
import io.rollbook.participant.ParticipantRegistered;
import io.rollbook.query.log.ParticipantStreams;
import io.rollbook.workspace.WorkspaceId;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Whom a history is about, and whose events belong to it. */
class MembersTest {

  private final SampleLog log = new SampleLog();

  @Test
  void aMergeThatCannotBeReadHidesNoOther() {
    log.register(0).register(1).addBroken(0, DuplicateMerged.class);
    log.add(0, new DuplicateMerged(SampleLog.participant(1), List.of(), Gain.NOTHING));
    log.addBroken(1, MergedInto.class);
    Subject subject = find(SampleLog.WORKSPACE).orElseThrow();
    assertThat(new Members(subjects(), SampleLog.DECODER).of(SampleLog.WORKSPACE, subject))
        .containsOnlyKeys(SampleLog.participant(0).toString(), SampleLog.participant(1).toString());
  }

  @Test
  void whoseRegistrationCannotBeReadIsFoundInItsWorkspaceOnly() {
    log.addBroken(0, ParticipantRegistered.class);
    assertThat(find(SampleLog.WORKSPACE)).isPresent();
    assertThat(find(new WorkspaceId(UUID.randomUUID()))).isEmpty();
  }

  private Optional<Subject> find(WorkspaceId workspace) {
    return subjects().find(workspace, new ParticipantKey.ById(SampleLog.participant(0)));
  }

  private Subjects subjects() {
    EventLog unused =
        (EventLog)
            Proxy.newProxyInstance(
                EventLog.class.getClassLoader(),
                new Class<?>[] {EventLog.class},
                (_, method, _) -> {
                  throw new UnsupportedOperationException(method.getName());
                });
    return new Subjects(
        new ParticipantStreams(
            unused, new KeyedDigest(new SecretKeySpec(new byte[32], "HmacSHA256"))),
        log.pages(),
        SampleLog.DECODER);
  }
}
