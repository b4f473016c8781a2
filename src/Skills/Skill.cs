using RevBot.Data.Book;
using RevBot.Skills.Facts;

namespace RevBot.Skills;

/// <summary>A skill with typed arguments and result.</summary>
public abstract class Skill<TArguments, TResult> : ISkill
    where TArguments : class, new()
    where TResult : SkillResult
{
    /// <inheritdoc/>
    public abstract string Plugin { get; }

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract string Description { get; }

    /// <inheritdoc/>
    public Type ArgumentsType => typeof(TArguments);

    /// <inheritdoc cref="ISkill.ReadsUsage"/>
    public virtual bool ReadsUsage => false;

    /// <inheritdoc cref="ISkill.ReadsSubscriptions"/>
    public virtual bool ReadsSubscriptions => false;

    /// <inheritdoc cref="ISkill.SpeaksToViewer"/>
    public virtual bool SpeaksToViewer => false;

    /// <inheritdoc cref="ISkill.Ages"/>
    public virtual TimeSpan? Ages => null;

    /// <inheritdoc cref="ISkill.ProposesChanges"/>
    public virtual bool ProposesChanges => false;

    /// <inheritdoc cref="ISkill.Needs"/>
    public virtual DataKinds Needs => DataKinds.None;

    /// <inheritdoc cref="ISkill.Run"/>
    public abstract TResult Run(ScopedBook book, TArguments arguments);

    /// <inheritdoc/>
    SkillResult ISkill.Run(ScopedBook book, object arguments) =>
        UncountedNotes.Add(book, Run(book, (TArguments)arguments));
}
