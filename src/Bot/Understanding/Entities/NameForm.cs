namespace RevBot.Bot.Understanding.Entities;

/// <summary>A phrase that stands for a thing.</summary>
/// <param name="Thing">What it stands for.</param>
/// <param name="Match">How.</param>
/// <param name="Breaks">Where its words begin, as <see cref="NamePhrase.Breaks"/>.</param>
/// <param name="Traits">When it does.</param>
/// <param name="Sharing">How many things of the kind share the phrase; 1 for what is no part of a name.</param>
internal readonly record struct NameForm(
    NameThing Thing,
    NameMatchKind Match,
    ulong Breaks,
    NameTraits Traits,
    int Sharing
)
{
    private const int MostPeople = 12;
    private const int MostThings = 6;

    /// <summary>The most forms of a phrase that are worth keeping for a kind.</summary>
    public const int Most = MostPeople;

    /// <summary>Whether several things can share it: a phrase that very many share names none of them.</summary>
    public bool IsShared =>
        Match is NameMatchKind.Core or NameMatchKind.Head or NameMatchKind.Part or NameMatchKind.Initials;

    /// <summary>Whether it names its thing among as many as share it. Initials that two share are nobody's.</summary>
    public bool IsAlive =>
        !IsShared
        || Sharing
            <= (
                Match == NameMatchKind.Initials ? 1
                : Thing.Kind == EntityKind.Owner ? MostPeople
                : MostThings
            );

    /// <summary>Whether only its writing, or a word beside it, makes it a name.</summary>
    public bool NeedsCapital => Is(NameTraits.Capital) || (Is(NameTraits.Tail) && Sharing > 1);

    /// <summary>Whether it has a trait.</summary>
    public bool Is(NameTraits trait) => (Traits & trait) != 0;
}
