using System.Data.Common;
using System.Reflection;
using Dapper;
using RevBot.Data.Database;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Tests.Database;

public sealed class BulkContractTests
{
    [Theory, Sqlite, SqlServer]
    public void BulkInsert_RowsOfEveryTable_ComeBackAsTheyWere(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var check = typeof(BulkContractTests).GetMethod(
            nameof(CheckRoundTrip),
            BindingFlags.NonPublic | BindingFlags.Static
        )!;
        var tables = typeof(Tables).GetProperties(BindingFlags.Public | BindingFlags.Static);
        Assert.NotEmpty(tables);

        // In the order of declaration, which is that of the foreign keys.
        foreach (var table in tables)
        {
            var row = table.PropertyType.GetGenericArguments()[0];
            check.MakeGenericMethod(row).Invoke(null, [at.Database, table.GetValue(null)]);
        }
    }

    [Theory, Sqlite, SqlServer]
    public void BulkInsert_ReferenceToNothing_Fails(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var orphan = new SellerClosureRow
        {
            AncestorId = 7,
            DescendantId = 7,
            Depth = 0,
        };

        Assert.ThrowsAny<DbException>(() => Insert(at.Database, Tables.SellerClosure, [orphan]));

        Assert.Equal(0, at.Count("seller_closure"));
    }

    [Theory, Sqlite, SqlServer]
    public void BulkInsert_CheckViolated_Fails(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var bad = RowMaker.Three<StageRow>()[0] with { Outcome = 3 };

        Assert.ThrowsAny<DbException>(() => Insert(at.Database, Tables.Stage, [bad]));
    }

    [Theory, Sqlite, SqlServer]
    public void BulkInsert_TransactionNotCommitted_LeavesNothing(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        using (var connection = at.Database.Open())
        using (var transaction = connection.BeginTransaction())
        {
            at.Database.BulkInsert(transaction, Tables.Territory, RowMaker.Three<TerritoryRow>(), default);
        }

        Assert.Equal(0, at.Count("territory"));
    }

    [Theory, Sqlite, SqlServer]
    public void BulkInsert_SourceThatFails_LeavesNothing(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);

        Assert.Throws<InvalidDataException>(() => Insert(at.Database, Tables.Territory, Failing()));

        Assert.Equal(0, at.Count("territory"));
    }

    [Theory, Sqlite, SqlServer]
    public void BulkInsert_Cancelled_StopsBeforeTheFirstRow(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        using var connection = at.Database.Open();
        using var transaction = connection.BeginTransaction();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            at.Database.BulkInsert(
                transaction,
                Tables.Territory,
                RowMaker.Three<TerritoryRow>(),
                new CancellationToken(canceled: true)
            )
        );
    }

    [Theory, Sqlite, SqlServer]
    public void BulkInsert_ManyRows_ReadsEachOnceAndCountsThem(DatabaseProvider provider)
    {
        const int Many = 25_000;
        using var at = TestDatabase.Migrated(provider);
        var read = 0;
        var rows = Enumerable
            .Range(1, Many)
            .Select(id =>
            {
                read++;
                return new TerritoryRow { Id = id, Name = $"T{id}" };
            });

        Assert.Equal(Many, Insert(at.Database, Tables.Territory, rows));

        Assert.Equal(Many, read);
        Assert.Equal(Many, at.Count("territory"));
    }

    [Theory, Sqlite, SqlServer]
    public void BulkInsert_CrmIdsThatDifferInCaseAlone_AreTwo(DatabaseProvider provider)
    {
        using var at = TestDatabase.Migrated(provider);
        var row = RowMaker.Three<AccountRow>()[0];

        Insert(
            at.Database,
            Tables.Account,
            [row with { Id = 1, CrmId = "001aB" }, row with { Id = 2, CrmId = "001Ab" }]
        );

        using var connection = at.Database.Open();
        Assert.Equal(2, connection.ExecuteScalar<int>("SELECT id FROM account WHERE crm_id = '001Ab'"));
    }

    private static void CheckRoundTrip<TRow>(IDatabase database, Table<TRow> table)
    {
        var rows = RowMaker.Three<TRow>();
        Assert.Equal(rows.Count, Insert(database, table, rows));

        // The record's properties are the columns' names in Pascal case.
        var properties = typeof(TRow).GetProperties().Select(property => property.Name);
        var columns = string.Join(", ", table.Columns.Zip(properties, (column, name) => $"{column} AS {name}"));
        using var connection = database.Open();
        var read = connection.Query<TRow>($"SELECT {columns} FROM {table.Name}");
        Assert.Equal(Sorted(rows), Sorted(read));
    }

    private static List<TRow> Sorted<TRow>(IEnumerable<TRow> rows) =>
        [.. rows.OrderBy(row => row!.ToString(), StringComparer.Ordinal)];

    private static long Insert<TRow>(IDatabase database, Table<TRow> table, IEnumerable<TRow> rows)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var written = database.BulkInsert(transaction, table, rows, default);
        transaction.Commit();
        return written;
    }

    private static IEnumerable<TerritoryRow> Failing()
    {
        yield return new TerritoryRow { Id = 1, Name = "read" };
        throw new InvalidDataException("line 2");
    }
}
