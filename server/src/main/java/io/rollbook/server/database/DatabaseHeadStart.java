package io.rollbook.server.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts the embedded database while Spring still reads its configuration, which on a small machine
 * is a third of the time until the server is ready. Without it the database starts when its bean
 * does.
 */
public final class DatabaseHeadStart
    implements ApplicationContextInitializer<GenericApplicationContext> {

  @Override
  public void initialize(GenericApplicationContext context) {
    if (RunMode.of(context.getEnvironment()).embedded()) {
      DataFolder folder = DataFolder.of(context.getEnvironment());
      Pending pending =
          new Pending(
              CompletableFuture.supplyAsync(
                  () -> EmbeddedDatabase.start(folder),
                  task -> Thread.ofPlatform().name("database").start(task)));
      DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
      beans.registerSingleton("databaseHeadStart", pending);
      // the start may fail before the database is anybody's bean, and then nobody else would stop
      // it
      beans.registerDisposableBean("databaseHeadStart", pending::close);
    }
  }

  /** A database that is about to run. */
  record Pending(CompletableFuture<EmbeddedDatabase> database) {

    Database await() {
      try {
        return database.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }

    private void close() {
      if (!database.isCompletedExceptionally()) {
        database.join().close();
      }
    }
  }
}
