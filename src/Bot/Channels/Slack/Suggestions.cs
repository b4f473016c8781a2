using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace RevBot.Bot.Channels.Slack;

/// <summary>What RevBot itself says in Slack, read from <c>prompts/channels/slack.yaml</c>.</summary>
internal sealed class Suggestions
{
    /// <summary>Slack shows so many.</summary>
    public const int Most = 4;

    private Suggestions(File file)
    {
        All = [.. file.Suggestions.Take(Most).Select(prompt => new Suggestion(prompt.Title, prompt.Message))];
        (Dashboard, Note, Outsider, Later) = (file.Dashboard, file.Note, file.Outsider, file.Later);
    }

    /// <summary>What anybody may ask, at most four.</summary>
    public IReadOnlyList<Suggestion> All { get; }

    /// <summary>The question whose answer the Home tab shows.</summary>
    public string Dashboard { get; }

    /// <summary>Shown while an answer is being made.</summary>
    public string Note { get; }

    /// <summary>Said to guests and strangers.</summary>
    public string Outsider { get; }

    /// <summary>Said where Slack does not tell who somebody is.</summary>
    public string Later { get; }

    /// <summary>Reads the file in the prompts' folder.</summary>
    public static Suggestions Read(string prompts)
    {
        var path = Path.Combine(prompts, "channels", "slack.yaml");
        var reader = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        return new(reader.Deserialize<File>(System.IO.File.ReadAllText(path)));
    }

    private sealed class File
    {
        public List<Prompt> Suggestions { get; set; } = [];

        public string Dashboard { get; set; } = string.Empty;

        public string Note { get; set; } = string.Empty;

        public string Outsider { get; set; } = string.Empty;

        public string Later { get; set; } = string.Empty;
    }

    private sealed class Prompt
    {
        public string Title { get; set; } = string.Empty;

        public string Message { get; set; } = string.Empty;
    }
}
