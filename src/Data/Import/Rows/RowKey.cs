using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace RevBot.Data.Import.Rows;

/// <summary>
/// A row's key in 16 bytes, so that a million keys fit in memory: ids of up to 20 letters and digits are packed
/// exactly, six bits a character; longer ones are a SHA-256 cut to 127 bits.
/// </summary>
internal static class RowKey
{
    private const int LongestPacked = 20;

    /// <summary>The 16 bytes of a key, which is compared letter by letter and with regard to case.</summary>
    public static UInt128 Pack(string key)
    {
        if (key.Length > LongestPacked)
        {
            return Hashed(key);
        }

        UInt128 packed = 1;
        foreach (var character in key)
        {
            var code = Code(character);
            if (code < 0)
            {
                return Hashed(key);
            }

            packed = (packed << 6) | (uint)code;
        }

        return packed;
    }

    /// <summary>The top bit tells a hash from a packed key, whose leading 1 stands at bit 120 at most.</summary>
    private static UInt128 Hashed(string key)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash) | (UInt128.One << 127);
    }

    private static int Code(char character) =>
        character switch
        {
            >= '0' and <= '9' => character - '0',
            >= 'A' and <= 'Z' => character - 'A' + 10,
            >= 'a' and <= 'z' => character - 'a' + 36,
            '-' => 62,
            '_' => 63,
            _ => -1,
        };
}
