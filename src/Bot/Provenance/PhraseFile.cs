using YamlDotNet.Serialization;

namespace RevBot.Bot.Provenance;

/// <summary>A file of <c>prompts/provenance</c>: lists of phrases and words by name.</summary>
internal sealed class PhraseFile
{
    private readonly Dictionary<string, List<string>> lists;
    private readonly string name;

    private PhraseFile(string name, Dictionary<string, List<string>> lists) => (this.name, this.lists) = (name, lists);

    /// <exception cref="InvalidDataException">The file is missing or is no such file; the message names it.</exception>
    public static PhraseFile Read(string prompts, string name)
    {
        var path = Path.Combine(prompts, "provenance", name + ".yaml");
        try
        {
            var read = new DeserializerBuilder()
                .Build()
                .Deserialize<Dictionary<string, List<string>>>(File.ReadAllText(path));
            return new(name, read);
        }
        catch (Exception problem) when (problem is IOException or YamlDotNet.Core.YamlException)
        {
            throw new InvalidDataException($"The file {path} cannot be read: {problem.Message}", problem);
        }
    }

    /// <exception cref="InvalidDataException">The file has no such list.</exception>
    public IReadOnlyList<string> List(string list) =>
        lists.TryGetValue(list, out var found)
            ? found
            : throw new InvalidDataException($"The file prompts/provenance/{name}.yaml has no list {list}.");
}
