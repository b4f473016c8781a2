using System.Text.Json.Serialization;

namespace RevBot.Bot.Channels.Slack.Blocks;

/// <summary>What a person can press or fill in.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Button), "button")]
[JsonDerivedType(typeof(Menu), "static_select")]
[JsonDerivedType(typeof(FeedbackButtons), "feedback_buttons")]
[JsonDerivedType(typeof(TextInput), "plain_text_input")]
internal abstract record Element
{
    private Element() { }

    public sealed record Button(string ActionId, Text Text) : Element
    {
        public string? Value { get; init; }

        public string? Url { get; init; }

        public string? AccessibilityLabel { get; init; }
    }

    public sealed record Menu(string ActionId, Text Placeholder, IReadOnlyList<Choice> Options) : Element;

    public sealed record Choice(Text Text, string Value);

    public sealed record FeedbackButtons(string ActionId, Thumb PositiveButton, Thumb NegativeButton) : Element;

    public sealed record Thumb(Text Text, string Value)
    {
        public string? AccessibilityLabel { get; init; }
    }

    public sealed record TextInput(string ActionId) : Element
    {
        public bool Multiline { get; init; }

        public int? MaxLength { get; init; }
    }
}
