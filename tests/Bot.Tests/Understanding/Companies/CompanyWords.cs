using YamlDotNet.Serialization;

namespace RevBot.Bot.Tests.Understanding.Companies;

/// <summary>What a words file says, read without RevBot's own reader.</summary>
internal sealed class CompanyWords(string file)
{
    private readonly Dictionary<string, object> root = new DeserializerBuilder()
        .Build()
        .Deserialize<Dictionary<string, object>>(File.ReadAllText(file));

    public string Text(string key) => (string)root[key];

    public IReadOnlyList<string> List(string key) => Strings(root[key]);

    public IReadOnlyList<string> Keys(string key) => [.. ((Dictionary<object, object>)root[key]).Keys.Cast<string>()];

    /// <summary>One text of each map in a list, without repeats, in the order of the file.</summary>
    public IReadOnlyList<string> Each(string list, string key) =>
        [.. Maps(list).Select(map => (string)map[key]).Distinct(StringComparer.Ordinal)];

    /// <summary>The lists of texts of each map in a list, one after the other.</summary>
    public IReadOnlyList<string> All(string list, string key) => [.. Maps(list).SelectMany(map => Strings(map[key]))];

    public IReadOnlyList<string> LossReasons()
    {
        var map = (Dictionary<object, object>)root["lossReasons"];
        return [(string)map["competitor"], (string)map["champion"], .. Strings(map["others"])];
    }

    private IEnumerable<Dictionary<object, object>> Maps(string key) =>
        ((List<object>)root[key]).Cast<Dictionary<object, object>>();

    private static string[] Strings(object list) => [.. ((List<object>)list).Cast<string>()];
}
