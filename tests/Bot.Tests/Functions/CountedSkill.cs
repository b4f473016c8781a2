using RevBot.Data.Book;
using RevBot.Skills;

namespace RevBot.Bot.Tests.Functions;

/// <summary>A real function that counts how often it ran, and remembers for whom.</summary>
internal sealed class CountedSkill(ISkill real) : ISkill
{
    public List<string> RanFor { get; } = [];

    public string Plugin => real.Plugin;

    public string Name => real.Name;

    public string Description => real.Description;

    public Type ArgumentsType => real.ArgumentsType;

    public SkillResult Run(ScopedBook book, object arguments)
    {
        RanFor.Add(book.Scope.Viewer.Name);
        return real.Run(book, arguments);
    }
}
