using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;
using RevBot.Data.Database;
using RevBot.Data.Import;

namespace RevBot.Data.Tests.Import;

/// <summary>A temp folder with an extract, a mapping and a real SQLite file.</summary>
internal sealed class ImportRig : IDisposable
{
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 1, 12, 0);

    private readonly string folder = Directory.CreateTempSubdirectory("revbot-import").FullName;

    public ImportRig()
    {
        Extract = Directory.CreateDirectory(Path.Combine(folder, "extract")).FullName;
        DatabaseFile = Path.Combine(folder, "revbot.db");
        Database = new SqliteDatabase(DatabaseFile);
    }

    public string Extract { get; }

    public string DatabaseFile { get; }

    public SqliteDatabase Database { get; }

    public string Mapping { get; set; } = "salesforce";

    /// <summary>Most tests are about single rows, of which a share would stop a load.</summary>
    public RejectLimit Rejects { get; set; } = new() { GoesOn = true };

    public string RejectFile => DatabaseFile + ".rejected.csv";

    /// <summary>Writes a file of the extract; lines are given without their ends.</summary>
    public ImportRig File(string name, params string[] lines)
    {
        System.IO.File.WriteAllText(Path.Combine(Extract, name), string.Join('\n', lines) + "\n");
        return this;
    }

    public ImportRig WithMapping(string yaml)
    {
        Mapping = Path.Combine(folder, "mapping.yaml");
        System.IO.File.WriteAllText(Mapping, yaml);
        return this;
    }

    public ImportSummary Run(Instant? now = null, string? from = null) =>
        CrmImport.Run(Database, Request(now, from), null, CancellationToken.None);

    /// <summary>Runs and expects the one sentence.</summary>
    public string Refused() =>
        Assert
            .Throws<ImportException>(() => CrmImport.Run(Database, Request(null, null), null, CancellationToken.None))
            .Message;

    public IReadOnlyList<T> Query<T>(string sql)
    {
        using var connection = Database.Open();
        return connection.Query<T>(sql).AsList();
    }

    public T One<T>(string sql) => Assert.Single(Query<T>(sql));

    /// <summary>Every row of every table that an import writes, as text, sync_run and schema_version aside.</summary>
    public IReadOnlyList<string> Dump()
    {
        using var connection = Database.Open();
        var tables = connection
            .Query<string>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            .Where(table => table is not ("sync_run" or "schema_version"));
        return
        [
            .. tables.SelectMany(table =>
                connection
                    .Query($"SELECT * FROM {table}")
                    .Select(row => table + ": " + string.Join("|", ((IDictionary<string, object>)row).Values))
                    .Order(StringComparer.Ordinal)
            ),
        ];
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private ImportRequest Request(Instant? now, string? from) =>
        new()
        {
            Mapping = Mapping,
            From = from ?? Extract,
            Now = now ?? Now,
            Rejects = Rejects,
        };
}
