namespace RevBot.Skills.DealStory;

/// <summary>Something that happened to a deal.</summary>
/// <param name="On">The day, ISO.</param>
/// <param name="Kind">
/// <c>created</c>, <c>stage</c>, <c>amount</c>, <c>category</c>, <c>close_date</c>, <c>owner</c>,
/// <c>push</c>, <c>pull_in</c>, <c>signal</c>, <c>won</c>, <c>lost</c>, <c>reopened</c>.
/// </param>
/// <param name="What">What happened, for people.</param>
/// <param name="From">What it was; null where there was nothing, or it is not the reader's to see.</param>
/// <param name="To">What it became; null where there is nothing any more, or it is not the reader's to see.</param>
public sealed record DealEvent(string On, string Kind, string What, string? From, string? To);
