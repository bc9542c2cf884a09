package io.rollbook.eventlog.axon;

import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Moves {@link AppendOptions} from a command's metadata to the unit of work, where the storage
 * engine finds them. They do not stay in the metadata, because what is there may be copied to
 * events and recorded.
 */
public final class AppendOptionsInterceptor
    implements MessageHandlerInterceptor<CommandMessage<?>> {

  @Override
  public @Nullable Object handle(
      UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
    Map<String, Object> metadata = unitOfWork.getMessage().getMetaData();
    if (metadata.get(AppendOptions.METADATA_KEY) instanceof AppendOptions options) {
      unitOfWork.root().resources().put(AppendOptions.METADATA_KEY, options);
      remove(unitOfWork);
    }
    return chain.proceed();
  }

  private static <T extends CommandMessage<?>> void remove(UnitOfWork<T> unitOfWork) {
    unitOfWork.transformMessage(
        command ->
            command.withMetaData(
                command.getMetaData().withoutKeys(Set.of(AppendOptions.METADATA_KEY))));
  }
}
