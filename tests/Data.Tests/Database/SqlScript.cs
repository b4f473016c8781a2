using System.Globalization;
using System.Text.RegularExpressions;
using RevBot.Data.Database;

namespace RevBot.Data.Tests.Database;

/// <summary>What the migration scripts of an engine make, read from their text.</summary>
internal static partial class SqlScript
{
    /// <summary>The lines of each table: a column with its type, or a table constraint.</summary>
    public static SortedDictionary<string, List<string>> TableLines(DatabaseProvider provider)
    {
        var text = string.Join('\n', MigrationScript.For(provider).Select(script => script.Sql));
        var tables = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (Match table in Table().Matches(text))
        {
            if (table.Groups["dropped"] is { Success: true, Value: var dropped })
            {
                tables.Remove(dropped);
                continue;
            }

            tables.Add(
                table.Groups["name"].Value,
                [
                    .. table
                        .Groups["body"]
                        .Value.Split('\n')
                        .Select(line => line.Trim().TrimEnd(','))
                        .Where(line => line.Length > 0),
                ]
            );
        }

        return tables;
    }

    /// <summary>Table, column, whether it must be filled and what it is at first, in the order of the script.</summary>
    public static IEnumerable<string> Columns(DatabaseProvider provider) =>
        from table in TableLines(provider)
        from line in table.Value
        where !IsConstraint(line)
        select $"{table.Key}.{line.Split(' ')[0]} {line[line.IndexOf(line.Contains("NOT NULL", StringComparison.Ordinal) ? "NOT NULL" : "NULL", StringComparison.Ordinal)..]}";

    /// <summary>The table constraints, word for word.</summary>
    public static IEnumerable<string> Constraints(DatabaseProvider provider) =>
        from table in TableLines(provider)
        from line in table.Value
        where IsConstraint(line)
        select $"{table.Key}: {line}";

    /// <summary>The names of the indexes.</summary>
    public static IEnumerable<string> Indexes(DatabaseProvider provider) =>
        MigrationScript
            .For(provider)
            .SelectMany(script => Index().Matches(script.Sql))
            .Select(match => match.Groups["name"].Value)
            .Distinct(StringComparer.Ordinal);

    /// <summary>The type of each column, by <c>table.column</c>.</summary>
    public static Dictionary<string, string> Types(DatabaseProvider provider) =>
        TableLines(provider)
            .SelectMany(table =>
                table.Value.Where(line => !IsConstraint(line)).Select(line => (table.Key, Words: line.Split(' ')))
            )
            .ToDictionary(found => $"{found.Key}.{found.Words[0]}", found => found.Words[1], StringComparer.Ordinal);

    /// <summary>The bytes of each primary or unique key, by its constraint.</summary>
    public static IEnumerable<(string Constraint, bool Primary, int Bytes)> Keys()
    {
        var types = Types(DatabaseProvider.SqlServer);
        return from constraint in Constraints(DatabaseProvider.SqlServer)
            let key = Key().Match(constraint)
            where key.Success
            let columns = key.Groups["columns"].Value.Split(", ")
            select (
                constraint,
                key.Groups["primary"].Success,
                columns.Sum(column => Bytes(types[$"{key.Groups["table"].Value}.{column}"]))
            );
    }

    private static int Bytes(string type) =>
        type switch
        {
            "INT" => 4,
            "BIGINT" => 8,
            _ => 2 * int.Parse(type["NVARCHAR(".Length..^1], CultureInfo.InvariantCulture),
        };

    private static bool IsConstraint(string line) => line.StartsWith("CONSTRAINT", StringComparison.Ordinal);

    [GeneratedRegex(
        @"^(?:DROP TABLE (?<dropped>\w+)|CREATE TABLE (?<name>\w+) \(\n(?<body>(?:    .*\n)+)\)(?: WITHOUT ROWID)?);$",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Table();

    [GeneratedRegex(
        @"CREATE (?:UNIQUE )?INDEX (?<name>\w+)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Index();

    [GeneratedRegex(
        @"^(?<table>\w+): CONSTRAINT \w+ (?:(?<primary>PRIMARY KEY)|UNIQUE) \((?<columns>.+)\)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Key();
}
