namespace RevBot.Data.Database;

/// <summary>Picks the provider for a source that a person has given.</summary>
public static class DatabaseFactory
{
    private static readonly string[] ServerKeys = ["Server", "Data Source", "Address", "Addr", "Network Address"];

    /// <summary>A database by provider and source. Opens nothing, makes nothing.</summary>
    /// <param name="provider">Which engine.</param>
    /// <param name="source">For SQLite a file, there or not yet; for SQL Server a connection string.</param>
    /// <exception cref="DatabaseException">The source cannot be one of the provider's.</exception>
    public static IDatabase Open(DatabaseProvider provider, string source)
    {
        RequireSource(source);
        return provider switch
        {
            DatabaseProvider.Sqlite => new SqliteDatabase(File(source)),
            DatabaseProvider.SqlServer => new SqlServerDatabase(source),
        };
    }

    /// <summary>The same, to look at only: a SQLite file and its folder stay as they are.</summary>
    /// <param name="provider">Which engine.</param>
    /// <param name="source">The file, or the connection string.</param>
    /// <exception cref="DatabaseException">The source cannot be one of the provider's.</exception>
    public static IDatabase OpenToRead(DatabaseProvider provider, string source)
    {
        RequireSource(source);
        return provider switch
        {
            DatabaseProvider.Sqlite => SqliteDatabase.ToRead(File(source)),
            DatabaseProvider.SqlServer => new SqlServerDatabase(source),
        };
    }

    private static void RequireSource(string source)
    {
        if (string.IsNullOrWhiteSpace(source))
        {
            throw new DatabaseException(
                "No database is named; set --db or RevBot:Database to a file, or to a SQL Server connection string with RevBot:Provider=SqlServer."
            );
        }
    }

    private static string File(string source)
    {
        if (IsConnectionString(source))
        {
            // The text is not repeated: it may hold a password.
            throw new DatabaseException(
                "The database looks like a SQL Server connection string; set RevBot:Provider=SqlServer, or name a file."
            );
        }

        if (source.Contains('\0', StringComparison.Ordinal))
        {
            throw new DatabaseException(
                "The name of the database file holds a character that no file can; name another."
            );
        }

        if (Directory.Exists(source))
        {
            throw new DatabaseException(
                $"The database {source} is a folder; name a file in it, such as {Path.Combine(source, "revbot.db")}."
            );
        }

        SqliteFile.Require(source);
        return source;
    }

    private static bool IsConnectionString(string source) =>
        source
            .Split(';')
            .Select(part => part.Split('='))
            .Any(pair => pair.Length > 1 && ServerKeys.Contains(pair[0].Trim(), StringComparer.OrdinalIgnoreCase));
}
