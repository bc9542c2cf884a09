package io.rollbook.benchmarks.stock;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StockProfiles extends JpaRepository<StockProfile, String> {

  List<StockProfile> findByStatusOrderById(String status, Limit limit);

  @Query(
      value =
          "SELECT * FROM stock_profile WHERE document @> CAST(?1 AS jsonb) ORDER BY id LIMIT ?2",
      nativeQuery = true)
  List<StockProfile> findByDocument(String contained, int limit);
}
