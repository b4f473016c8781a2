namespace RevBot.Data.Database;

/// <summary>Watches over the file of a database that is one.</summary>
public static class DatabaseFile
{
    /// <summary>
    /// Refuses a database whose file has been deleted: opening it would make an empty one in its place.
    /// </summary>
    /// <exception cref="DatabaseException">The file is gone.</exception>
    public static void RequireFile(this IDatabase database)
    {
        if (database is { Provider: DatabaseProvider.Sqlite, Exists: false })
        {
            throw new DatabaseException($"The database {database.Name} is gone; put it back, or restart RevBot.");
        }
    }
}
