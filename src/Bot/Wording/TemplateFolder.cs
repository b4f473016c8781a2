using HandlebarsDotNet;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace RevBot.Bot.Wording;

/// <summary>
/// The sentences of a folder by their files' names: Semantic Kernel's prompt format with Handlebars. A file has one
/// <c>template</c>, or <c>sentences</c> by the names of findings. Beside the usual words they have <c>plural</c>
/// (<c>{{plural fact.count "deal"}}</c> gives 1 deal, 12 deals), <c>verb</c> (<c>{{verb fact.count "is" "are"}}</c>),
/// <c>an</c> (<c>{{an fact.chance}}</c> gives an 82%) and <c>names</c> (<c>{{#names item}}{{name}}{{/names}}</c> gives
/// A, B and C).
/// </summary>
internal sealed class TemplateFolder
{
    private const string One = "1";
    private const string Whole = "";

    private readonly Dictionary<(string File, string Sentence), HandlebarsTemplate<object, object>> templates = [];

    /// <param name="folder">The folder of *.yaml files.</param>
    /// <exception cref="InvalidDataException">A file cannot be read as a template; names the file.</exception>
    public TemplateFolder(string folder)
    {
        var handlebars = Environment();
        var reader = new DeserializerBuilder().IgnoreUnmatchedProperties().Build();
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            Read(reader, handlebars, file);
        }
    }

    /// <summary>What there is a file for.</summary>
    public IEnumerable<string> Names =>
        templates.Keys.Select(key => key.File).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The lines that a file's template gives, without empty ones; null where there is no such template.</summary>
    public IReadOnlyList<string>? Lines(string file, object model) =>
        templates.TryGetValue((file, Whole), out var template)
            ? template(model).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : null;

    /// <summary>A sentence of a file in one line; empty where it has nothing to say, null where there is no such sentence.</summary>
    public string? Line(string file, string sentence, object model) =>
        templates.TryGetValue((file, sentence), out var template)
            ? string.Join(' ', template(model).Split(null as char[], StringSplitOptions.RemoveEmptyEntries))
            : null;

    private void Read(IDeserializer reader, IHandlebars handlebars, string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        try
        {
            var prompt = reader.Deserialize<Dictionary<string, object>>(File.ReadAllText(file));
            if (prompt?.GetValueOrDefault("template") is string template)
            {
                templates[(name, Whole)] = handlebars.Compile(template);
            }

            foreach (var (id, sentence) in prompt?.GetValueOrDefault("sentences") as Dictionary<object, object> ?? [])
            {
                templates[(name, (string)id)] = handlebars.Compile((string)sentence);
            }
        }
        catch (Exception problem) when (problem is YamlException or HandlebarsException or InvalidCastException)
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
        handlebars.RegisterHelper("plural", (_, values) => Plural(values));
        handlebars.RegisterHelper("verb", (_, values) => IsOne(values) ? $"{values[1]}" : $"{values[2]}");
        handlebars.RegisterHelper("an", (_, values) => $"{Article.For(Said(values))} {values[0]}");
        handlebars.RegisterHelper("names", WriteNames);
        return handlebars;
    }

    private static string Plural(in Arguments values) =>
        IsOne(values) ? $"{values[0]} {values[1]}"
        : values.Length > 2 ? $"{values[0]} {values[2]}"
        : $"{values[0]} {values[1]}s";

    private static bool IsOne(in Arguments values) => Said(values) == One;

    private static string Said(in Arguments values) =>
        values[0] is Placeholder value ? value.Text : values[0] as string ?? string.Empty;

    // A, B and C: the block is written once for each, with what people put between.
    private static void WriteNames(
        EncodedTextWriter output,
        BlockHelperOptions block,
        Context context,
        Arguments values
    )
    {
        var items = (values[0] as IEnumerable<object>)?.ToArray() ?? [];
        for (var place = 0; place < items.Length; place++)
        {
            output.WriteSafeString(
                place == 0 ? string.Empty
                : place == items.Length - 1 ? " and "
                : ", "
            );
            block.Template(output, items[place]);
        }
    }
}
