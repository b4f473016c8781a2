using Dapper;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Tests.Database;

public sealed class DialectContractTests
{
    [Theory, Sqlite, SqlServer]
    public void DayNumber_AroundMidnightsOfAZone_IsTheCalendarDayThere(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var zone = Offset.FromHours(2);
        var instants = new[]
        {
            Instant.FromUtc(1999, 12, 31, 21, 59, 59) + Duration.FromMilliseconds(999),
            Instant.FromUtc(1999, 12, 31, 22, 0),
            Instant.FromUtc(2024, 2, 28, 22, 0),
            Instant.FromUtc(2026, 11, 22, 10, 15),
            Instant.FromUtc(2099, 12, 31, 21, 59, 59),
        };
        using var connection = at.Database.Open();
        var sql = $"SELECT {at.Database.Dialect.DayNumber("moment")} FROM (SELECT @moment AS moment) AS given";

        foreach (var instant in instants)
        {
            var day = connection.ExecuteScalar<int>(
                sql,
                new { moment = Dates.ToMicros(instant), offset = (long)zone.Milliseconds * 1000 }
            );
            Assert.Equal(Dates.ToNumber(instant.WithOffset(zone).Date), day);
        }
    }

    [Theory, Sqlite, SqlServer]
    public void Limit_AfterAnOrder_TakesTheFirstRows(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        using var connection = at.Database.Open();
        using (var transaction = connection.BeginTransaction())
        {
            at.Database.BulkInsert(transaction, Tables.Territory, RowMaker.Three<TerritoryRow>(), default);
            transaction.Commit();
        }

        var ids = connection.Query<int>(
            $"SELECT id FROM territory ORDER BY id DESC {at.Database.Dialect.Limit("@count")}",
            new { count = 2 }
        );

        Assert.Equal([3, 2], ids);
    }

    [Theory, Sqlite, SqlServer]
    public void CountTables_OfANameThereAndNotThere_CountsOneAndNone(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        using var connection = at.Database.Open();
        var sql = at.Database.Dialect.CountTables;

        Assert.Equal(1, connection.ExecuteScalar<long>(sql, new { name = "opportunity" }));
        Assert.Equal(0, connection.ExecuteScalar<long>(sql, new { name = "opportunities" }));
        Assert.Same(at.Database.Dialect, SqlDialect.ForConnection(connection));
    }
}
