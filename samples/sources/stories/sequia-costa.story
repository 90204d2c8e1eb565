title: La sequía obliga a cortar el agua por la noche en la costa
desk: sociedad
byline: Remedios Altarriba
summary: Las restricciones afectan a 52.000 vecinos.
caption: El embalse de Sandry, al 19 % de su capacidad.
credit: El Faro / C. Bermúdez-Lis

Unos 52.000 vecinos de la costa se quedarán sin agua entre la medianoche y las seis de la mañana a partir del lunes, anunció el viernes la autoridad provincial del agua.

El embalse de Sandry está al 19 % de su capacidad, el nivel más bajo desde 1995. «No es un castigo, es aritmética», afirmó la directora de la autoridad, Casilda Monforte. Según ella, con las restricciones el agua alcanzará hasta mediados de mayo.

Los hoteleros temen por la Semana Santa. «Nos piden que llenemos las habitaciones y que vaciemos las piscinas», se quejó el presidente de la asociación, Evaristo Lund. Calcula que las cancelaciones podrían llegar al 15 %.

La oposición acusa al gobierno de haber dejado sin terminar la desaladora de Saltby, cuya construcción se detuvo en 2023. El consejero de Obras Públicas, Fabricio Tormo, lo niega. Las obras, dijo, se reanudarán en junio y costarán 27 millones de coronas.

En el barrio de los pescadores, Dolores Varnes llena cubos desde hace una semana. «Mi abuela hacía lo mismo», contó. «Ella tampoco se fiaba de los consejeros».

El servicio meteorológico no espera lluvias importantes antes de abril. Su portavoz, Anselmo Ruidera, advirtió de que marzo podría ser el más seco en 60 años.

El riego de jardines queda prohibido y las multas irán de 100 a 3.000 coronas.
