using System.Buffers.Binary;
using System.IO.Compression;

namespace RevBot.Bot.Channels.Teams.Packaging;

/// <summary>A small picture, drawn in rectangles and written as PNG: the same picture gives the same bytes.</summary>
/// <param name="size">Width and height in pixels.</param>
internal sealed class PngImage(int size)
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private readonly uint[] pixels = new uint[size * size];

    /// <summary>Fills a rectangle.</summary>
    /// <param name="left">Pixels from the left.</param>
    /// <param name="top">Pixels from the top.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="colour">As 0xRRGGBBAA.</param>
    public void Fill(int left, int top, int width, int height, uint colour)
    {
        for (var row = top; row < top + height; row++)
        {
            pixels.AsSpan((row * size) + left, width).Fill(colour);
        }
    }

    /// <summary>The picture as PNG, 8 bits a channel with transparency.</summary>
    public byte[] Write()
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], size);
        (header[8], header[9]) = (8, 6);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Compressed());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private byte[] Compressed()
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var row = new byte[1 + (size * 4)];
            for (var at = 0; at < size; at++)
            {
                for (var column = 0; column < size; column++)
                {
                    BinaryPrimitives.WriteUInt32BigEndian(row.AsSpan(1 + (column * 4)), pixels[(at * size) + column]);
                }

                zlib.Write(row);
            }
        }

        return data.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Checked(Checked(uint.MaxValue, type), data));
        file.Write(number);
    }

    // CRC-32 as PNG's annex D gives it.
    private static uint Checked(uint sum, ReadOnlySpan<byte> data)
    {
        foreach (var one in data)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
            }
        }

        return sum;
    }
}
