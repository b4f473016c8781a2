using RevBot.Bot.Understanding.Time;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>A time in a sentence.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Lead">The place of the word before that says what it is for; -1 for none.</param>
/// <param name="Range">Its days.</param>
internal readonly record struct TimeSaid(int Place, int Lead, TimeValue.Range Range)
{
    /// <summary>Where what leads to it starts.</summary>
    public int Start => Lead < 0 ? Place : Lead;
}
