using YamlDotNet.Serialization;

namespace RevBot.Bot.Provenance.Phrases;

/// <summary>A file of <c>prompts</c>: lists of phrases and words by name.</summary>
internal sealed class PhraseFile
{
    private readonly Dictionary<string, List<string>> lists;
    private readonly string path;

    private PhraseFile(string path, Dictionary<string, List<string>> lists) => (this.path, this.lists) = (path, lists);

    /// <exception cref="InvalidDataException">The file is missing or is no such file; the message names it.</exception>
    public static PhraseFile Read(string prompts, string name, string folder = "provenance")
    {
        var file = Path.Combine(prompts, folder, name + ".yaml");
        try
        {
            var read = new DeserializerBuilder()
                .Build()
                .Deserialize<Dictionary<string, List<string>>>(File.ReadAllText(file));
            return new($"prompts/{folder}/{name}.yaml", read);
        }
        catch (Exception problem) when (problem is IOException or YamlDotNet.Core.YamlException)
        {
            throw new InvalidDataException($"The file {file} cannot be read: {problem.Message}", problem);
        }
    }

    /// <exception cref="InvalidDataException">The file has no such list.</exception>
    public IReadOnlyList<string> List(string list) =>
        lists.TryGetValue(list, out var found)
            ? found
            : throw new InvalidDataException($"The file {path} has no list {list}.");
}
