package io.rollbook.eventlog.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

class AppendOptionsInterceptorTest {

  private final AppendOptionsInterceptor interceptor = new AppendOptionsInterceptor();

  private static CommandMessage<String> command(Map<String, ?> metadata) {
    return new GenericCommandMessage<>("command", metadata);
  }

  @Test
  void theOptionsMoveFromTheCommandToTheUnitOfWork() throws Exception {
    AppendOptions options = AppendOptions.receiptOnly();
    DefaultUnitOfWork<CommandMessage<String>> unitOfWork =
        DefaultUnitOfWork.startAndGet(
            command(Map.of(AppendOptions.METADATA_KEY, options, "actor", "me")));
    try {
      Object result = interceptor.handle(unitOfWork, () -> AppendOptions.current().orElseThrow());
      assertThat(result).isSameAs(options);
      assertThat(unitOfWork.getMessage().getMetaData()).containsOnlyKeys("actor");
    } finally {
      unitOfWork.rollback();
    }
  }

  @Test
  void aCommandWithoutOptionsIsLeftAlone() throws Exception {
    CommandMessage<String> command = command(Map.of("actor", "me"));
    DefaultUnitOfWork<CommandMessage<String>> unitOfWork = DefaultUnitOfWork.startAndGet(command);
    try {
      assertThat(interceptor.handle(unitOfWork, AppendOptions::current))
          .isEqualTo(java.util.Optional.empty());
      assertThat(unitOfWork.getMessage()).isSameAs(command);
    } finally {
      unitOfWork.rollback();
    }
  }

  @Test
  void outsideOfAUnitOfWorkThereAreNone() {
    assertThat(AppendOptions.current()).isEmpty();
  }
}
