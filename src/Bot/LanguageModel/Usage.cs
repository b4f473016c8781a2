namespace RevBot.Bot.LanguageModel;

/// <summary>Tokens sent and received.</summary>
internal readonly record struct Usage(long Sent, long Received)
{
    public static Usage None => default;

    public long Tokens => Sent + Received;

    public static Usage operator +(Usage one, Usage other) => new(one.Sent + other.Sent, one.Received + other.Received);

    public static Usage operator -(Usage one, Usage other) => new(one.Sent - other.Sent, one.Received - other.Received);
}
