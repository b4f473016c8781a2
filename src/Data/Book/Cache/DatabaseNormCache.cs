using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using Dapper;
using RevBot.Data.Database;

namespace RevBot.Data.Book.Cache;

/// <summary>
/// Keeps what was learnt in the database beside the data that it was learnt from, compressed and with a checksum. A
/// database that cannot be read or written costs the time of learning again and nothing else.
/// </summary>
/// <param name="database">Migrated.</param>
public sealed class DatabaseNormCache(IDatabase database) : INormCache
{
    /// <inheritdoc/>
    public byte[]? Recall(NormKey key)
    {
        if (IsGone)
        {
            return null;
        }

        try
        {
            using var connection = database.Open();
            var row = connection.QuerySingleOrDefault<(string Checksum, byte[] Content)?>(
                "SELECT checksum, content FROM learnt_norm WHERE kind = @Kind AND day = @Day AND tuning = @Tuning AND fingerprint = @Fingerprint",
                key
            );
            return row is var (checksum, content) && checksum == ChecksumOf(content) ? Expanded(content) : null;
        }
        catch (Exception problem) when (IsOfTheDatabase(problem) || problem is InvalidDataException or IOException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Keep(NormKey key, byte[] content)
    {
        try
        {
            if (!IsGone)
            {
                Write(key, Compressed(content));
            }
        }
        catch (Exception problem) when (IsOfTheDatabase(problem))
        {
            // The next process learns again; the answer is there already.
        }
    }

    // Opening would make an empty file where one has been deleted.
    private bool IsGone => database is { Provider: DatabaseProvider.Sqlite, Exists: false };

    private void Write(NormKey key, byte[] content)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var row = new
        {
            key.Kind,
            key.Day,
            key.Tuning,
            key.Fingerprint,
            Checksum = ChecksumOf(content),
            Content = content,
        };
        var changed = connection.Execute(
            $"UPDATE learnt_norm {database.Dialect.UpsertHint} SET fingerprint = @Fingerprint, checksum = @Checksum, content = @Content WHERE kind = @Kind AND day = @Day AND tuning = @Tuning",
            row,
            transaction
        );
        if (changed == 0)
        {
            connection.Execute(
                "INSERT INTO learnt_norm (kind, day, tuning, fingerprint, checksum, content) VALUES (@Kind, @Day, @Tuning, @Fingerprint, @Checksum, @Content)",
                row,
                transaction
            );
        }

        transaction.Commit();
    }

    private static bool IsOfTheDatabase(Exception problem) =>
        problem is DbException or DatabaseException or InvalidOperationException;

    private static string ChecksumOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static byte[] Compressed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }

    private static byte[] Expanded(byte[] content)
    {
        using var stream = new BrotliStream(new MemoryStream(content), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        return whole.ToArray();
    }
}
