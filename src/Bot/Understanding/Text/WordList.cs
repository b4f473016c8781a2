using YamlDotNet.Serialization;

namespace RevBot.Bot.Understanding.Text;

/// <summary>A file of prompts/vocabulary: names of ours, each with the phrases that people use for it.</summary>
internal static class WordList
{
    /// <summary>Reads a file: a map from a name to its phrases.</summary>
    /// <exception cref="InvalidDataException">The file is missing or is no such map.</exception>
    public static IReadOnlyDictionary<string, string[]> Read(string folder, string name)
    {
        var path = Path.Combine(folder, "vocabulary", name + ".yaml");
        try
        {
            var read = new DeserializerBuilder()
                .Build()
                .Deserialize<Dictionary<string, string[]>>(File.ReadAllText(path));
            return new SortedDictionary<string, string[]>(read, StringComparer.Ordinal);
        }
        catch (Exception error) when (error is IOException or YamlDotNet.Core.YamlException or ArgumentNullException)
        {
            throw new InvalidDataException($"The word list {path} cannot be read: {error.Message}", error);
        }
    }
}
