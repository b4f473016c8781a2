using RevBot.Bot.Cards.Drawing;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace RevBot.Bot.Channels.Dashboard.Layout;

/// <summary>The blocks of the dashboard, from prompts/dashboard: one file a block.</summary>
internal sealed class BlockLayouts
{
    private readonly Dictionary<string, BlockLayout> layouts;

    /// <param name="folder">The prompts folder.</param>
    /// <exception cref="InvalidDataException">A file cannot be read as a block; names the file.</exception>
    public BlockLayouts(string folder)
    {
        var reader = new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .WithTypeMapping<IReadOnlyList<PartLayout>, List<PartLayout>>()
            .WithTypeMapping<IReadOnlyList<FigureLayout>, List<FigureLayout>>()
            .WithTypeMapping<IReadOnlyList<LinkLayout>, List<LinkLayout>>()
            .WithTypeMapping<IReadOnlyList<ChartChoice>, List<ChartChoice>>()
            .WithTypeMapping<IReadOnlyList<string>, List<string>>()
            .Build();
        layouts = Directory
            .EnumerateFiles(Path.Combine(folder, "dashboard"), "*.yaml")
            .ToDictionary(
                file => Path.GetFileNameWithoutExtension(file),
                file => Read(reader, file),
                StringComparer.Ordinal
            );
    }

    /// <summary>The names of all blocks.</summary>
    public IEnumerable<string> Names => layouts.Keys.Order(StringComparer.Ordinal);

    /// <summary>A block by its name.</summary>
    /// <exception cref="InvalidDataException">There is no file of that name.</exception>
    public BlockLayout Find(string name) =>
        layouts.GetValueOrDefault(name)
        ?? throw new InvalidDataException(
            $"The settings name the block {name}; prompts/dashboard/{name}.yaml is missing."
        );

    private static BlockLayout Read(IDeserializer reader, string file)
    {
        try
        {
            return reader.Deserialize<BlockLayout?>(File.ReadAllText(file)) is { Calls.Count: > 0 } layout
                ? layout
                : throw new InvalidDataException($"{file} names no function under calls.");
        }
        catch (YamlException problem)
        {
            throw new InvalidDataException(
                $"{file} cannot be read as a block: {problem.Message.TrimEnd('.').ReplaceLineEndings(" ")}.",
                problem
            );
        }
    }
}
