using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace RevBot.Bot.Routing.Choice;

/// <summary>
/// The weights learnt from the examples, in <c>prompts/learnt.bin</c>, so that a start need not learn. It holds a hash of
/// the examples and word lists; where they were changed since, it counts for nothing and the examples are learnt anew.
/// </summary>
internal static class Learnt
{
    private const string FileName = "learnt.bin";
    private static readonly string[] Folders = ["utterances", "vocabulary"];

    /// <summary>The weights; null where the file is missing, damaged or of other examples.</summary>
    /// <param name="prompts">The folder <c>prompts</c>.</param>
    public static Classifier? Read(string prompts)
    {
        try
        {
            using var file = new BrotliStream(
                File.OpenRead(Path.Combine(prompts, FileName)),
                CompressionMode.Decompress
            );
            using var whole = new MemoryStream();
            file.CopyTo(whole);
            whole.Position = 0;
            using var reader = new BinaryReader(whole);
            return reader.ReadString() == HashOf(prompts) ? Classifier.Read(reader) : null;
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes the weights. Side effect: replaces the file.</summary>
    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <param name="classifier">What was learnt from the examples in it.</param>
    public static void Write(string prompts, Classifier classifier)
    {
        using var file = new BrotliStream(File.Create(Path.Combine(prompts, FileName)), CompressionLevel.Optimal);
        using var writer = new BinaryWriter(file);
        writer.Write(HashOf(prompts));
        classifier.Write(writer);
    }

    // Line ends differ between checkouts of the same text.
    private static string HashOf(string prompts)
    {
        var text = new StringBuilder();
        foreach (
            var path in Folders
                .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(prompts, folder), "*.yaml"))
                .OrderBy(path => Path.GetFileName(path), StringComparer.Ordinal)
        )
        {
            text.Append(Path.GetFileName(path)).Append('\n').Append(File.ReadAllText(path).ReplaceLineEndings("\n"));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
