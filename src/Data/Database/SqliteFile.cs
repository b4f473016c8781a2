namespace RevBot.Data.Database;

/// <summary>Tells a SQLite database from any other file by its first bytes.</summary>
internal static class SqliteFile
{
    /// <summary>Accepts a file that is missing, empty or a SQLite database.</summary>
    /// <exception cref="DatabaseException">It is something else, or cannot be read.</exception>
    public static void Require(string path)
    {
        if (File.Exists(path) && !IsDatabase(path))
        {
            throw new DatabaseException(
                $"The file {path} is not a SQLite database; name another file, or move this one away."
            );
        }
    }

    private static bool IsDatabase(string path)
    {
        Span<byte> head = stackalloc byte[16];
        try
        {
            using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return read == 0 || head[..read].SequenceEqual("SQLite format 3\0"u8);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseException(
                $"The database file {path} cannot be read ({problem.Message.TrimEnd('.')}); check its rights.",
                problem
            );
        }
    }
}
