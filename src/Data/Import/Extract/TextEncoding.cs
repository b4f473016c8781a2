using System.Text;

namespace RevBot.Data.Import.Extract;

/// <summary>The encodings that a mapping can name, and whether a file looks like another one than was said.</summary>
internal static class TextEncoding
{
    /// <summary>Of files without a byte order mark, where nothing is said.</summary>
    public const string Default = Utf8;

    private const int Sample = 4 << 20;
    private const string Utf8 = "utf-8";
    private const string Latin1 = "latin1";
    private const string Windows = "windows-1252";

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        Utf8,
        "utf-16",
        "utf-16be",
        Latin1,
        Windows,
        "iso-8859-2",
        "iso-8859-15",
        "windows-1250",
        "windows-1251",
        "windows-1253",
        "windows-1254",
        "windows-1257",
        "macintosh",
        "shift_jis",
    ];

    /// <summary>What is wrong with a name, one sentence; null for one of <see cref="Names"/>.</summary>
    public static string? ProblemOf(string name) =>
        Names.Contains(name, StringComparer.Ordinal)
            ? null
            : $"'{name}' is not an encoding here; use {string.Join(", ", Names)}.";

    /// <summary>The decoder; one of several bytes a character refuses bytes that it does not know.</summary>
    /// <param name="name">
    /// One of <see cref="Names"/>. What is called Latin-1 is read as Windows-1252, which holds all of it.
    /// </param>
    public static Encoding Find(string name) =>
        name switch
        {
            Utf8 => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
            "utf-16" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            "utf-16be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(
                name == Latin1 ? Windows : name,
                EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback
            )!,
        };

    /// <summary>
    /// A sentence where a file is not what was said, though it can be read so; null where nothing speaks against it.
    /// </summary>
    /// <param name="path">The file; its first 4 MiB are looked at.</param>
    /// <param name="file">Its name, for the sentence.</param>
    /// <param name="name">What was said.</param>
    public static string? Doubt(string path, string file, string name)
    {
        if (name is Utf8 or "utf-16" or "utf-16be")
        {
            return null;
        }

        var bytes = Read(path);
        var whole = bytes.AsSpan();
        // A sample may cut a character in two.
        while (bytes.Length == Sample && whole.Length > bytes.Length - 4 && whole[^1] > 0x7F)
        {
            whole = whole[..^1];
        }

        if (whole.ContainsAnyExceptInRange((byte)0, (byte)0x7F) && System.Text.Unicode.Utf8.IsValid(whole))
        {
            return $"{file} is UTF-8, not {name} as the mapping says; its letters beyond ASCII are garbled: set 'encoding: utf-8'.";
        }

        return name == Latin1 && whole.ContainsAnyInRange((byte)0x80, (byte)0x9F)
            ? $"{file} is Windows-1252, not Latin-1 as the mapping says; it was read as that: set 'encoding: windows-1252'."
            : null;
    }

    private static byte[] Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var bytes = new byte[Math.Min(Sample, stream.Length)];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
