using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace RevBot.Data.Book.Memory;

/// <summary>SHA-256 over very many small values; each has its own length in it, so no two series run into each other.</summary>
internal sealed class ContentHash : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] buffer = new byte[1 << 16];
    private int used;

    public void Add(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Room(sizeof(long)), value);
        used += sizeof(long);
    }

    public void Add(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Room(sizeof(int)), value);
        used += sizeof(int);
    }

    public void Add(bool value) => Add(value ? 1 : 0);

    public void Add(double value) => Add(BitConverter.DoubleToInt64Bits(value));

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
