using System.Collections;
using System.Reflection;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Norms;
using RevBot.Data.Book.People;
using RevBot.Data.Finance;
using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Record;

namespace RevBot.Skills.Tests.Forecast;

/// <summary>What is learnt from the whole company may be told to anybody, so it carries nothing that belongs to somebody.</summary>
public sealed class CompanyNormTests
{
    private static readonly Type[] Private =
    [
        typeof(Deal),
        typeof(DealState),
        typeof(DealList),
        typeof(Seller),
        typeof(Account),
        typeof(Money),
        typeof(ScopedBook),
        typeof(ForecastCall),
        typeof(Team),
    ];

    public static TheoryData<Type> Norms =>
        [.. typeof(ForecastKnowledge).Assembly.GetTypes().Concat(typeof(ScopedBook).Assembly.GetTypes()).Where(IsNorm)];

    [Fact]
    public void Norms_AreTheseAndNoOthers() =>
        Assert.Equal(
            [
                "CloseTiming",
                "CompanyFrames",
                "ForecastKnowledge",
                "ForecastLearning",
                "QuarterReplay",
                "QuarterSample",
                "RampCurve",
                "WinRateDrift",
            ],
            typeof(ForecastKnowledge)
                .Assembly.GetTypes()
                .Where(IsNorm)
                .Select(type => type.Name)
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Norms))]
    public void PublicMembers_OfANorm_CarryNothingThatBelongsToSomebody(Type norm)
    {
        var told = Told(norm, []).ToArray();

        Assert.DoesNotContain(told, type => Private.Contains(type));
    }

    /// <summary>
    /// The one norm that names groups of deals is out of reach outside the functions, whose sentence names a group only to
    /// whom it may be told.
    /// </summary>
    [Fact]
    public void Names_OfGroups_AreNotPublic() => Assert.False(typeof(WinRateDrift).IsVisible);

    private static bool IsNorm(Type type) =>
        type.GetInterfaces()
            .Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ICompanyNorm<>));

    // Every type that a caller outside the assembly reaches from a norm, through members, elements and type arguments.
    private static IEnumerable<Type> Told(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type))
        {
            yield break;
        }

        yield return type;
        if (type.Assembly == typeof(ForecastKnowledge).Assembly || type.Assembly == typeof(ScopedBook).Assembly)
        {
            var next = Members(type).SelectMany(member => Told(member, seen));
            foreach (var found in next.ToArray())
            {
                yield return found;
            }
        }

        var parts =
            type.IsGenericType ? type.GetGenericArguments()
            : type.GetElementType() is { } element ? [element]
            : [];
        foreach (var found in parts.SelectMany(part => Told(part, seen)).ToArray())
        {
            yield return found;
        }
    }

    private static IEnumerable<Type> Members(Type type) =>
        type.IsEnum || typeof(IEnumerable).IsAssignableFrom(type)
            ? []
            : type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Select(property => property.PropertyType)
                .Concat(
                    type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                        .Select(method => method.ReturnType)
                );
}
