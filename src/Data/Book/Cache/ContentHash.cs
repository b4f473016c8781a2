using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace RevBot.Data.Book.Cache;

/// <summary>
/// SHA-256 over very many small values; each has its own length in it, so no two series run into each other.
/// </summary>
internal sealed class ContentHash : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] buffer = new byte[1 << 16];
    private int used;

    /// <summary>Adds eight bytes.</summary>
    public void Add(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), value);
        used += sizeof(long);
    }

    /// <summary>Adds four bytes: an int and a long of one value count as different.</summary>
    public void Add(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), value);
        used += sizeof(int);
    }

    /// <summary>Adds 1 or 0.</summary>
    public void Add(bool value) => Add(value ? 1 : 0);

    /// <summary>Adds the exact bits: 0 and −0 count as different.</summary>
    public void Add(double value) => Add(BitConverter.DoubleToInt64Bits(value));

    /// <summary>
    /// Adds a text with its length, so that "ab", "c" and "a", "bc" differ; null differs from the empty text.
    /// </summary>
    public void Add(string? text)
    {
        Add(text?.Length ?? -1);
        if (text is { Length: > 0 })
        {
            Flush();
            hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        }
    }

    /// <summary>The hash of all that was added, as lower-case hexadecimal digits; begins anew.</summary>
    public string Finish()
    {
        Flush();
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public void Dispose() => hash.Dispose();

    private Span<byte> Room(int bytes)
    {
        if (used + bytes > buffer.Length)
        {
            Flush();
        }

        return buffer.AsSpan(used, bytes);
    }

    private void Flush()
    {
        hash.AppendData(buffer.AsSpan(0, used));
        used = 0;
    }
}
