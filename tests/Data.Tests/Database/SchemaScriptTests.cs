using System.Reflection;
using RevBot.Data.Database;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Tests.Database;

/// <summary>Keeps the two engines' scripts and the row records in step, from their text alone.</summary>
public sealed class SchemaScriptTests
{
    [Fact]
    public void Scripts_OfBothEngines_HaveTheSameNumbersAndNamesWithoutGaps()
    {
        var sqlite = MigrationScript.For(DatabaseProvider.Sqlite);

        Assert.Equal(Enumerable.Range(1, sqlite.Count), sqlite.Select(script => script.Number));
        Same(
            sqlite.Select(script => script.Name),
            MigrationScript.For(DatabaseProvider.SqlServer).Select(script => script.Name)
        );
    }

    [Fact]
    public void Scripts_OfBothEngines_MakeTheSameColumns() =>
        Same(SqlScript.Columns(DatabaseProvider.Sqlite), SqlScript.Columns(DatabaseProvider.SqlServer));

    [Fact]
    public void Scripts_OfBothEngines_MakeTheSameConstraints() =>
        Same(SqlScript.Constraints(DatabaseProvider.Sqlite), SqlScript.Constraints(DatabaseProvider.SqlServer));

    [Fact]
    public void Scripts_OfBothEngines_MakeTheSameIndexes() =>
        Same(SqlScript.Indexes(DatabaseProvider.Sqlite), SqlScript.Indexes(DatabaseProvider.SqlServer));

    [Fact]
    public void Tables_OfTheLoaders_HaveTheColumnsOfTheSchemaInItsOrder()
    {
        var schema = SqlScript.TableLines(DatabaseProvider.Sqlite);
        foreach (var (table, columns, row) in LoaderTables())
        {
            var expected = schema[table]
                .Where(line => !line.StartsWith("CONSTRAINT", StringComparison.Ordinal))
                .Select(line => line.Split(' ')[0])
                .ToList();
            Same(expected, columns);
            Same(expected, row.GetProperties().Select(property => Snake(property.Name)));
        }
    }

    [Fact]
    public void SqlServer_ColumnTypes_HoldWhatTheRowsHold()
    {
        var types = SqlScript.Types(DatabaseProvider.SqlServer);
        foreach (var (table, _, row) in LoaderTables())
        {
            foreach (var property in row.GetProperties())
            {
                var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
                Assert.StartsWith(Expected(type), types[$"{table}.{Snake(property.Name)}"], StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void SqlServer_KeysOfText_FitTheIndexLimits()
    {
        var keys = SqlScript.Keys().ToList();
        Assert.NotEmpty(keys);
        foreach (var (constraint, primary, bytes) in keys)
        {
            // A clustered key holds 900 bytes and another index 1,700; a character takes two.
            Assert.True(bytes <= (primary ? 900 : 1700), constraint);
        }
    }

    private static string Expected(Type type) =>
        type == typeof(int) ? "INT"
        : type == typeof(long) ? "BIGINT"
        : type == typeof(double) ? "FLOAT"
        : "NVARCHAR(";

    private static IEnumerable<(string Table, IReadOnlyList<string> Columns, Type Row)> LoaderTables() =>
        from property in typeof(Tables).GetProperties(BindingFlags.Public | BindingFlags.Static)
        let table = property.GetValue(null)!
        select (
            (string)table.GetType().GetProperty("Name")!.GetValue(table)!,
            (IReadOnlyList<string>)table.GetType().GetProperty("Columns")!.GetValue(table)!,
            property.PropertyType.GetGenericArguments()[0]
        );

    private static string Snake(string pascal) =>
        string.Concat(pascal.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"_{letter}" : $"{letter}"))
            .ToLowerInvariant();

    private static void Same(IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var text = string.Join('\n', expected);
        Assert.NotEmpty(text);
        Assert.Equal(text, string.Join('\n', actual));
    }
}
