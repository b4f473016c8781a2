using System.Security.Cryptography;
using System.Text;
using RevBot.Data.Book.Norms;
using RevBot.Data.Calendar;

namespace RevBot.Data.Book.Cache;

/// <summary>Measures norms, or reads back those that a memory has of the very same content.</summary>
internal static class CachedNorms
{
    /// <summary>The norm of a view of everything.</summary>
    /// <param name="everything">The view.</param>
    /// <param name="book">What it is a view of.</param>
    public static T Of<T>(ScopedBook everything, DealBook book)
        where T : class, ICompanyNorm<T>
    {
        if (book.NormCache is not { } memory || T.Serializer is not { } scribe || !scribe.Keeps(everything))
        {
            return T.Measure(everything);
        }

        var key = KeyOf<T>(everything, book, scribe.Engine);
        if (Recall(everything, scribe, memory, key) is { } kept)
        {
            return kept;
        }

        var measured = T.Measure(everything);
        memory.Keep(key, Written(scribe, measured));
        return measured;
    }

    /// <summary>What the memory has of the norm; null where it would have to be measured.</summary>
    /// <param name="everything">The view.</param>
    /// <param name="book">What it is a view of.</param>
    public static T? Find<T>(ScopedBook everything, DealBook book)
        where T : class, ICompanyNorm<T> =>
        book.NormCache is { } memory && T.Serializer is { } scribe && scribe.Keeps(everything)
            ? Recall(everything, scribe, memory, KeyOf<T>(everything, book, scribe.Engine))
            : null;

    private static T? Recall<T>(ScopedBook everything, INormSerializer<T> scribe, INormCache memory, NormKey key)
        where T : class => memory.Recall(key) is { } content ? TryRead(everything, scribe, content) : null;

    private static NormKey KeyOf<T>(ScopedBook everything, DealBook book, string engine)
    {
        var day = Dates.ToNumber(everything.Today);
        var content = book.FingerprintAt(Dates.ToMicros(everything.AsOf));
        var kind = typeof(T).Name;
        var whole = SHA256.HashData(
            Encoding.UTF8.GetBytes(
                FormattableString.Invariant($"{kind}|{day}|{engine}|{everything.Tuning.Text}|{content}")
            )
        );
        return new(kind, day, everything.Tuning.Key, Convert.ToHexStringLower(whole));
    }

    private static byte[] Written<T>(INormSerializer<T> scribe, T norm)
        where T : class
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            scribe.Write(norm, writer);
        }

        return content.ToArray();
    }

    /// <summary>
    /// A memory answers for its bytes; should they be something else all the same, measuring is always right.
    /// </summary>
    private static T? TryRead<T>(ScopedBook everything, INormSerializer<T> scribe, byte[] content)
        where T : class
    {
        using var stream = new MemoryStream(content, writable: false);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        try
        {
            var norm = scribe.Read(everything, reader);
            return stream.Position == stream.Length ? norm : null;
        }
        catch (Exception problem)
            when (problem
                    is IOException
                        or FormatException
                        or ArgumentException
                        or OverflowException
                        or InvalidDataException
                        or InvalidOperationException
            )
        {
            return null;
        }
    }
}
