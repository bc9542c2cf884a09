package io.rollbook.benchmarks.stock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts it; the database is given by {@code spring.datasource.*}. */
@SpringBootApplication
public class StockService {

  public static void main(String[] arguments) {
    SpringApplication.run(StockService.class, arguments);
  }
}
