using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;
using RevBot.Data.Database;
using RevBot.Data.Demo;

namespace RevBot.Data.Tests.Demo;

/// <summary>A demo company in a folder of its own, with its extract.</summary>
public sealed class DemoDatabase : IDisposable
{
    // A Sunday three weeks into the company's fourth quarter, which began on 1 November.
    public static readonly LocalDate Today = new(2026, 11, 22);

    // Every deal that exists, as it stands, its amount in US dollars at the rate of its close date.
    private const string Views = """
        CREATE TEMP TABLE deal AS
        SELECT o.*, v.stage_id, v.category, v.close_on, v.owner_id, v.currency, v.amount_minor,
            CASE v.stage_id WHEN 6 THEN 1 WHEN 7 THEN 0 END AS won,
            v.amount_minor / 100.0 * COALESCE((SELECT r.rate_billionths / 1e9 FROM exchange_rate r
                WHERE r.currency = v.currency AND r.rate_on <= v.close_on ORDER BY r.rate_on DESC LIMIT 1), 1) AS usd
        FROM opportunity o JOIN opportunity_version v ON v.opportunity_id = o.id AND v.valid_to IS NULL
        WHERE o.deleted_at IS NULL;
        CREATE INDEX temp.IX_deal ON deal (owner_id, close_on);
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("revbot-demo-").FullName;
    private SqliteConnection? connection;

    private DemoDatabase() => Database = new(Path.Combine(folder, "demo.db"));

    public SqliteDatabase Database { get; }

    public DemoSummary Summary { get; private set; } = null!;

    public string Extract => Path.Combine(folder, "extract");

    public SqliteConnection Connection => connection ??= Opened();

    public static DemoDatabase Make(
        int deals,
        ulong seed = 1,
        bool extract = false,
        LocalDate? today = null,
        string? words = null
    )
    {
        var made = new DemoDatabase();
        var options = new DemoOptions
        {
            Deals = deals,
            Seed = seed,
            Today = today ?? Today,
            ExtractFolder = extract ? made.Extract : null,
            WordsFile = words,
        };
        made.Summary = DemoCompany.Create(made.Database, options, progress: null, CancellationToken.None);
        return made;
    }

    public static DemoDatabase Unmade() => new();

    public T One<T>(string sql, object? parameters = null) => Connection.ExecuteScalar<T>(sql, parameters)!;

    public IReadOnlyList<T> All<T>(string sql, object? parameters = null) => [.. Connection.Query<T>(sql, parameters)];

    public string HashOfTables()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var tables = All<string>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
        foreach (var table in tables)
        {
            foreach (var row in Rows(table).Order(StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(row));
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    public IReadOnlyList<string> HashesOfExtract() =>
        [
            .. Directory
                .EnumerateFiles(Extract)
                .Order(StringComparer.Ordinal)
                .Select(file =>
                    $"{Path.GetFileName(file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"
                ),
        ];

    public void Dispose()
    {
        connection?.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private IEnumerable<string> Rows(string table)
    {
        using var reader = Connection.ExecuteReader($"SELECT * FROM {table}");
        var values = new object[reader.FieldCount];
        while (reader.Read())
        {
            reader.GetValues(values);
            yield return $"{table}|{string.Join('|', values)}\n";
        }
    }

    private SqliteConnection Opened()
    {
        var opened = (SqliteConnection)Database.Open();
        opened.Execute(Views);
        return opened;
    }
}
