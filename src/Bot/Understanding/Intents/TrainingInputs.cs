using System.Security.Cryptography;
using System.Text;

namespace RevBot.Bot.Understanding.Intents;

/// <summary>
/// The files that the router learns from: every <c>*.yaml</c> in <c>prompts/utterances</c> and <c>prompts/vocabulary</c>,
/// and every <c>*.tsv</c> in <c>prompts/questions</c>.
/// Their hashes say whether weights still belong to them.
/// </summary>
internal static class TrainingInputs
{
    private static readonly (string Folder, string Pattern) Questions = ("questions", "*.tsv");
    private static readonly (string Folder, string Pattern)[] Places =
    [
        Questions,
        ("utterances", "*.yaml"),
        ("vocabulary", "*.yaml"),
    ];

    /// <summary>The files of questions by strangers, sorted by name.</summary>
    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <exception cref="InvalidDataException">The folder is missing; the message names it.</exception>
    public static IReadOnlyList<string> ListQuestions(string prompts) =>
        [.. List(prompts, Questions).Order(StringComparer.Ordinal)];

    /// <summary>One hash over the names and texts of all files; the same for LF and CRLF line ends.</summary>
    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <returns>SHA-256 as 64 lower-case hexadecimal digits.</returns>
    /// <exception cref="InvalidDataException">A file or folder is missing or cannot be read; the message names it.</exception>
    public static string ComputeHash(string prompts)
    {
        var text = new StringBuilder();
        foreach (var path in Enumerate(prompts).OrderBy(path => Path.GetFileName(path), StringComparer.Ordinal))
        {
            text.Append(Path.GetFileName(path))
                .Append('\n')
                .Append(Encoding.UTF8.GetString(Read(path)).TrimStart('\uFEFF').ReplaceLineEndings("\n"));
        }

        return HexOf(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>
    /// One line a file, <c>HASH  FOLDER/NAME</c>, sorted by folder and name: the format of <c>sha256sum</c>. The build
    /// compares these lines with the files (<c>RouterModel.targets</c>), so they hash the bytes as they are, line ends too.
    /// </summary>
    /// <param name="prompts">The folder <c>prompts</c>.</param>
    /// <exception cref="InvalidDataException">A file or folder is missing or cannot be read; the message names it.</exception>
    public static string ListHashes(string prompts) =>
        string.Concat(
            Enumerate(prompts)
                .Select(path => (Name: Path.GetRelativePath(prompts, path).Replace('\\', '/'), Path: path))
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Select(file => $"{HexOf(Read(file.Path))}  {file.Name}\n")
        );

    private static IEnumerable<string> Enumerate(string prompts) => Places.SelectMany(place => List(prompts, place));

    private static IEnumerable<string> List(string prompts, (string Folder, string Pattern) place) =>
        Path.Combine(prompts, place.Folder) is var folder && Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, place.Pattern)
            : throw new InvalidDataException($"The folder {folder} is missing; the router learns from it.");

    private static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"The file {path} cannot be read: {error.Message}", error);
        }
    }

    private static string HexOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
