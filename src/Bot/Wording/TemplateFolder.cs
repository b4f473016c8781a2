using HandlebarsDotNet;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace RevBot.Bot.Wording;

/// <summary>
/// The templates of a folder by their files' names: Semantic Kernel's prompt format with Handlebars. Beside the usual
/// words they have <c>plural</c> (<c>{{plural fact.count "deal"}}</c> gives 1 deal, 12 deals) and <c>verb</c>
/// (<c>{{verb fact.count "is" "are"}}</c>).
/// </summary>
internal sealed class TemplateFolder
{
    private const string One = "1";

    private readonly Dictionary<string, HandlebarsTemplate<object, object>> templates = new(StringComparer.Ordinal);

    /// <param name="folder">The folder of *.yaml files.</param>
    /// <exception cref="InvalidDataException">A file cannot be read as a template; names the file.</exception>
    public TemplateFolder(string folder)
    {
        var handlebars = Environment();
        var reader = new DeserializerBuilder().IgnoreUnmatchedProperties().Build();
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            if (Read(reader, handlebars, file) is { } template)
            {
                templates[Path.GetFileNameWithoutExtension(file)] = template;
            }
        }
    }

    /// <summary>What there is a template for.</summary>
    public IEnumerable<string> Names => templates.Keys.Order(StringComparer.Ordinal);

    /// <summary>The lines that a template gives, without empty ones; null where there is no such template.</summary>
    public IReadOnlyList<string>? Lines(string name, object model) =>
        templates.TryGetValue(name, out var template)
            ? template(model).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : null;

    private static HandlebarsTemplate<object, object>? Read(IDeserializer reader, IHandlebars handlebars, string file)
    {
        try
        {
            var prompt = reader.Deserialize<Dictionary<string, object>>(File.ReadAllText(file));
            return prompt?.GetValueOrDefault("template") is string template ? handlebars.Compile(template) : null;
        }
        catch (Exception problem) when (problem is YamlException or HandlebarsException)
        {
            throw new InvalidDataException(
                $"{file} cannot be read as a template: {problem.Message.TrimEnd('.').ReplaceLineEndings(" ")}.",
                problem
            );
        }
    }

    // Answers are plain text; each channel escapes for itself.
    private static IHandlebars Environment()
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });
        handlebars.RegisterHelper("plural", (_, values) => Plural(Text(values, 0), Text(values, 1)));
        handlebars.RegisterHelper("verb", (_, values) => Text(values, 0) == One ? Text(values, 1) : Text(values, 2));
        handlebars.RegisterHelper("an", (_, values) => Article.Before(Text(values, 0)));
        return handlebars;
    }

    private static string Plural(string count, string noun) => count == One ? $"{count} {noun}" : $"{count} {noun}s";

    private static string Text(in Arguments values, int place) => values[place] as string ?? string.Empty;
}
