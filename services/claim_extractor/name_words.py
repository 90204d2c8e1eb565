"""Words that stand before names, words that no person's name holds, and words for roles."""

from services.claim_extractor.lexicon import words

NATIONALITIES = words(
    """
    american russian french british german chinese ukrainian israeli italian spanish polish
    turkish iranian iraqi indian pakistani japanese korean australian canadian mexican brazilian
    greek dutch swedish norwegian danish finnish irish scottish welsh english egyptian syrian
    saudi afghan palestinian african european asian argentine chilean colombian venezuelan cuban
    austrian swiss belgian hungarian czech romanian bulgarian serbian portuguese nigerian kenyan
    ethiopian south north indonesian vietnamese thai malaysian philippine filipino belarusian
    georgian
    """
)
TIMES = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march july september
    october november december yesterday today tonight tomorrow later earlier then finally recently
    afterwards eventually last next
    """
)
"""Words of time that stand before a name; the months that are first names too are left out."""
TITLES = (
    NATIONALITIES
    | TIMES
    | words(
        """
    president vice prime minister senator sen rep representative gov governor gen general lt col
    colonel sgt sergeant capt captain judge justice chief director secretary ceo cfo coo cto
    chairman chairwoman chairperson chair mayor professor prof dr mr mrs ms miss sir lord lady
    king queen prince princess pope coach analyst spokesman spokeswoman spokesperson attorney
    lawyer sheriff officer detective commissioner secretary-general ambassador congressman
    congresswoman lawmaker leader speaker former late acting interim deputy assistant police
    democrat republican affairs house senate white us u.s uk the a an but and in on at as when
    while after if for from with by of to that this said says new what why how is it he she they
    so now then not state foreign defense defence interior economist strategist founder
    co-founder manager employee district inspector superintendent chancellor councillor
    councilman councilwoman commander major admiral brigadier corporal private rev reverend
    bishop archbishop cardinal father sister brother rabbi imam sheikh ayatollah senior junior
    executive managing finance health education treasury home environment transport energy trade
    labour labor agriculture security his her their its our my your yet also both although
    though since because before until under over into meanwhile however here there who which
    where researcher scientist historian author actor actress singer striker midfielder defender
    whether did does do is are was were can could would should has have had than during
    despite about against among between whose whom all some many most every each one two three
    goalkeeper quarterback trainer doctor nurse teacher student driver farmer owner witness
    neighbor neighbour resident pastor administrator treasurer comptroller auditor prosecutor
    magistrate ombudsman envoy diplomat consul provost principal rector vicar chaplain lieutenant
    marshal warden ranger constable trooper deputy firefighter paramedic surgeon physician
    psychologist psychiatrist biologist chemist physicist astronomer geologist epidemiologist
    virologist meteorologist forecaster anthropologist archaeologist ecologist sociologist engineer
    architect developer astronaut pilot skipper forward winger fullback pitcher catcher outfielder
    infielder shortstop linebacker cornerback receiver rookie veteran boss billionaire businessman
    businesswoman entrepreneur investor trader banker publisher editor reporter correspondent
    journalist columnist presenter broadcaster producer filmmaker playwright poet novelist
    composer musician rapper guitarist drummer comedian chef activist campaigner organizer counsel
    barrister solicitor undersecretary assemblymember assemblyman assemblywoman councilmember
    alderman supervisor trustee member majority minority whip premier taoiseach governor-general
    president-elect cardinal lecturer scholar associate campaign
    """
    )
)
SURNAMES_TOO = words(
    """
    king prince pope bishop driver farmer major judge justice dean white english french german
    north west may law hall church day park street bay bridge lake house price marshal page
    """
)
"""Titles and parts of other names that are surnames behind a first name."""
NAMELESS = words(
    "witness officer constable juror child person patient student victim defendant suspect soldier"
    " agent employee"
)
"""Who is called by a single letter: `Witness B`."""
PLACES_BEGIN = words("san santa santo st saint fort port los las lake mount cape")
"""What stands before a first name in the name of a place."""
NOT_IN_NAMES = words(
    """
    las los vegas san santa saint fort port cape lake
    university college street avenue road inc corp ltd llc co company group party union council
    committee commission court department ministry office agency bank news times post journal
    press house city county state states kingdom korea army force forces act law day monday
    tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december international national federal world association
    institute foundation center centre school hospital church airport station embassy report
    bureau board service services league club park island islands sea river valley north south
    east west northern southern eastern western supreme central united security york jersey
    california texas florida washington angeles francisco kong zealand america africa europe
    asia society trust fund festival museum theatre theater gallery stadium arena championship
    cup olympics games series bridge lake mount mountain bay beach coast province region
    republic democratic republicans democrats congress parliament senate assembly government
    administration police guard navy air airlines airways motors energy oil gas steel mining
    systems technologies software media entertainment studios records holdings capital partners
    industries insurance health healthcare medical research science sciences technology
    laboratory authority corporation limited brothers magazine tribune herald gazette chronicle
    observer guardian telegraph daily weekly today tonight street's hall prize award week month
    year christmas easter thanksgiving ramadan exchange stock securities markets market index
    associates network channel alliance initiative program programme project summit conference forum
    treaty pact accord amendment railway railways hotel resort tower building plaza academy division
    unit squad brigade battalion regiment fleet corps command front movement tour prix finals final
    championships tournament derby marathon bowl football basketball baseball hockey soccer cricket
    rugby fc afc organization organisation enterprises productions pictures brands foods motor
    bancorp gmbh ag plc spa nv oy pty pvt llp lp
    """
)
ROLES = words(
    """
    president leader dictator minister senator governor lawmaker democrat republican chancellor
    official general billionaire premier attorney coach executive analyst mayor king queen
    prince chief director secretary chairman ambassador congressman congresswoman
    """
)
"""Roles that a nationality or an outfit may stand before: `the Ukrainian president`."""
ORGANISATIONS = words(
    """
    company firm agency commission committee ministry department office group organization
    organisation association bank university institute court union council party administration
    bureau board service team club paper newspaper network channel foundation government
    military army police force authority retailer maker operator airline carmaker automaker
    giant startup lender regulator brief statement report study survey website outlet hospital
    school college charity campaign coalition panel watchdog utility manufacturer publisher
    broadcaster exchange bourse fund trust league federation society academy laboratory lab union
    alliance bloc carrier chain insurer brewer miner refiner chipmaker drugmaker supermarket museum
    library church parliament senate congress cabinet legislature assembly municipality consulate
    embassy navy guard directorate secretariat studio label conglomerate consortium subsidiary
    railway port airport tribunal lobby thinktank district station
    """
)
COMMON_ORGANISATIONS = words(
    """
    company firm group team club service board giant startup brief report statement study survey
    website outlet retailer maker operator airline carmaker automaker lender charity panel
    manufacturer publisher broadcaster carrier chain insurer brewer miner refiner chipmaker
    drugmaker supermarket studio label conglomerate consortium subsidiary
    """
)
"""Nouns that rarely stand in the name of what they mean."""
WRITINGS = words(
    """
    agreement deal contract law bill order rule policy plan proposal motion petition opinion verdict
    email text message tweet post video book memoir essay column editorial note notes page site
    website blog transcript recording notice warrant subpoena testimony treaty resolution summary
    assessment forecast index census headline caption ad advertisement poster sign banner chart map
    tape footage guideline guidelines evidence theory idea fact news rumor rumour move decision
    """
)
"""What may say something, and is neither a person nor an organisation."""
PLURALS = words(
    """
    prosecutors authorities officials analysts workers users people experts lawmakers
    researchers scientists critics police investigators residents witnesses neighbors neighbours
    economists doctors lawyers sources opponents supporters activists protesters organizers
    organisers deputies firefighters detectives troops rebels republicans democrats senators
    leaders executives investors traders employees parents students teachers others many some
    several both
    """
)
PASSERS_BY = words(
    """
    employee worker man woman person student resident victim user post second first official
    soldier suspect witness driver source teenager girl boy mother father neighbor neighbour
    patient spokesman spokeswoman spokesperson author researcher officer
    """
)
"""Roles that name nobody by themselves."""
