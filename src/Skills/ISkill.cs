using RevBot.Data.Book;

namespace RevBot.Skills;

/// <summary>A function that answers questions: pure, scoped, the same bytes for the same book and arguments.</summary>
public interface ISkill
{
    /// <summary>The plugin that it belongs to: forecast, deals, pipeline, …</summary>
    string Plugin { get; }

    /// <summary>The name that a model sees, snake_case.</summary>
    string Name { get; }

    /// <summary>What it answers, for a model and for the help.</summary>
    string Description { get; }

    /// <summary>The record of its arguments; all are optional unless required.</summary>
    Type ArgumentsType { get; }

    /// <summary>
    /// Whether it answers from the record of questions: whoever runs it puts that record, cut to the person's scope, into
    /// the view first (<see cref="ScopedBook.With(RevBot.Data.Usage.UsageRecord)"/>). Without it the function sees an empty one.
    /// </summary>
    bool ReadsUsage => false;

    /// <summary>Whether it looks at what the viewer set about briefs and alerts.</summary>
    bool ReadsSubscriptions => false;

    /// <summary>Whether its answer speaks to the viewer ("your own deals"), so that it is for nobody else who sees the same deals.</summary>
    bool SpeaksToViewer => false;

    /// <summary>How long its answer holds while the data stay, where it tells an age; null where it tells none.</summary>
    TimeSpan? Ages => null;

    /// <summary>Whether its result holds changes that the caller makes once it has run; the function itself changes nothing.</summary>
    bool ProposesChanges => false;

    /// <summary>The kinds of data without which it says less, or nothing; <c>doctor</c> warns of those that are missing.</summary>
    DataKinds Needs => DataKinds.None;

    /// <summary>Answers.</summary>
    /// <param name="book">What the person may see; its instant is the clock.</param>
    /// <param name="arguments">An instance of <see cref="ArgumentsType"/>.</param>
    /// <exception cref="SkillInputException">The arguments cannot be used; the message says why.</exception>
    SkillResult Run(ScopedBook book, object arguments);
}
