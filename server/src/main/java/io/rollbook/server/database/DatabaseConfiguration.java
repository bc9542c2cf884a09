package io.rollbook.server.database;

import com.zaxxer.hikari.HikariDataSource;
import io.rollbook.server.StartupRefused;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** From the settings to the data sources, in the order that the parameters force. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

  private static final int POOL_SIZE = 20;

  @Bean
  DataFolder dataFolder(Environment environment) {
    return DataFolder.of(environment);
  }

  @Bean
  RunMode runMode(Environment environment) {
    return RunMode.of(environment);
  }

  @Bean
  Database database(
      RunMode mode,
      DataFolder folder,
      Environment environment,
      ObjectProvider<DatabaseHeadStart.Pending> headStart) {
    if (!mode.embedded()) {
      return external(environment);
    }
    DatabaseHeadStart.Pending pending = headStart.getIfAvailable();
    return pending == null ? EmbeddedDatabase.start(folder) : pending.await();
  }

  private static Database external(Environment environment) {
    String url = environment.getRequiredProperty(RunMode.URL);
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new StartupRefused(
          RunMode.URL + " is not the address of a PostgreSQL database.",
          "Set it to something like jdbc:postgresql://host:5432/rollbook.");
    }
    DatabaseLocation location =
        new DatabaseLocation(
            url,
            environment.getProperty("spring.datasource.username"),
            environment.getProperty("spring.datasource.password"),
            environment.getProperty("spring.flyway.user"),
            environment.getProperty("spring.flyway.password"));
    return () -> location;
  }

  @Bean
  MigratedDatabase migratedDatabase(Database database, DatabaseProperties settings) {
    return MigratedDatabase.prepare(database.location(), settings);
  }

  @Bean
  @Primary
  @ConfigurationProperties("spring.datasource.hikari")
  HikariDataSource dataSource(
      MigratedDatabase database,
      @Value("${rollbook.database.request-patience:10s}") Duration requestPatience) {
    HikariDataSource pool = new RequestPool(requestPatience);
    pool.setDataSource(database.newDataSource());
    pool.setPoolName("rollbook");
    pool.setMaximumPoolSize(POOL_SIZE);
    pool.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
    return pool;
  }

  /** For connections that are held for long, which would starve a pool. */
  @Bean(defaultCandidate = false)
  @Qualifier("dedicated")
  DataSource dedicatedDataSource(MigratedDatabase database) {
    return database.newDataSource();
  }
}
